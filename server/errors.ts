import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { EngineUnavailable } from '../search/errors.ts';
import type { ErrorReply } from './contract.ts';

type Detail = ErrorReply['details'][number];

/** A request that cannot be answered as it stands; `details` names each parameter at fault. */
export class InvalidParameters extends Error {
  override name = 'InvalidParameters';
  readonly details: Detail[];
  constructor(details: Detail[]) {
    super(details.map(({ parameter, message }) => `${parameter}: ${message}`).join(' '));
    this.details = details;
  }
}

/** Nothing stands at this address; the message says what was looked for. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The statuses of the contract, each with the word clients may test for. */
const WORDS: Record<number, string> = {
  400: 'invalid-parameter',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-format',
  422: 'unusable-text',
  429: 'too-many-requests',
  503: 'unavailable',
};

const UNAVAILABLE = 'Searching is not possible at the moment. Please try again in a few minutes.';
const INTERNAL = 'Something went wrong on our side. Please try again.';

type Answer = { status: number; body: ErrorReply };

function answer(status: number, message: string, details: Detail[] = []): Answer {
  return { status, body: { error: WORDS[status] ?? 'internal-error', message, details } };
}

/** The parameters a schema found at fault: an unknown one by its name, others by their place. */
function detailsOf(error: FastifyError): Detail[] {
  return (error.validation ?? []).flatMap(
    ({ instancePath, message = 'cannot be used', params }) => {
      const unknown = (params as { keys?: string[] }).keys;
      if (unknown) {
        return unknown.map((parameter) => ({ parameter, message: 'There is no such parameter.' }));
      }
      const parameter = instancePath.split('/').find((part) => part !== '') ?? '';
      return [{ parameter, message: `${message}.` }];
    },
  );
}

/** The status and body for any error: what a client may know of it, and nothing else. */
function answerFor(error: FastifyError | Error): Answer {
  if (error instanceof EngineUnavailable) return answer(503, UNAVAILABLE);
  if (error instanceof NotFound) return answer(404, error.message);
  if (error instanceof InvalidParameters) return answer(400, error.message, error.details);
  if (hasZodFastifySchemaValidationErrors(error)) {
    return answerFor(new InvalidParameters(detailsOf(error)));
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  return status >= 400 && status < 500 ? answer(status, error.message) : answer(500, INTERNAL);
}

/** Sends any error in the one shape, and leaves a trace of what is not the client's doing. */
export function sendError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, body } = answerFor(error);
  if (status >= 500) request.log.error(error);
  void reply.code(status).header('cache-control', 'no-store').send(body);
}
