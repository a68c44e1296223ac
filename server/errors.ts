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

/** The words for what no status of the contract says. */
const REFUSED = 'refused';
const FAILED = 'internal-error';

const TRY_AGAIN = 'Searching is not possible at the moment; please try again in a few minutes.';
const INTERNAL = 'Something went wrong on our side. Please try again.';

type Answer = { status: number; body: ErrorReply };

function answer(status: number, message: string, details: Detail[] = []): Answer {
  const error = WORDS[status] ?? (status < 500 ? REFUSED : FAILED);
  return { status, body: { error, message, details } };
}

type Problem = NonNullable<FastifyError['validation']>[number];

/** What is wrong with a value, in a sentence for whoever wrote it. */
function sentenceFor(
  { keyword, message = 'cannot be used', params }: Problem,
  given: unknown,
): string {
  const written = `“${String(given)}”`;
  const { values, expected } = params as { values?: string[]; expected?: string };
  if (keyword === 'invalid_value') return `${written} is none of: ${values?.join(', ')}.`;
  if (Array.isArray(given) && keyword === 'invalid_type') return 'It is given more than once.';
  if (expected === 'number' || expected === 'int') return `${written} is not a whole number.`;
  if (expected === 'boolean') return `${written} is neither true nor false.`;
  return `${message}.`;
}

/** The value at a place such as `/kind/0` in what a client sent. */
function valueAt(place: string[], sent: unknown): unknown {
  return place.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    sent,
  );
}

function isOne(given: unknown): given is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof given);
}

/** The parameters a schema found at fault: an unknown one by its name, others by their place. */
function detailsOf(problems: Problem[], sent: unknown): Detail[] {
  return problems.flatMap((problem) => {
    const { keys } = problem.params as { keys?: string[] };
    if (keys) {
      return keys.map((parameter) => ({ parameter, message: 'There is no such parameter.' }));
    }
    const place = problem.instancePath.split('/').filter((part) => part !== '');
    const given = valueAt(place, sent);
    const detail = { parameter: place[0] ?? '', message: sentenceFor(problem, given) };
    return [isOne(given) ? { ...detail, value: String(given) } : detail];
  });
}

/** The status and body for any error: what a client may know of it, and nothing else. */
function answerFor(error: FastifyError | Error, sent: unknown): Answer {
  if (error instanceof EngineUnavailable) return answer(503, `${error.reason} ${TRY_AGAIN}`);
  if (error instanceof NotFound) return answer(404, error.message);
  if (error instanceof InvalidParameters) return answer(400, error.message, error.details);
  if (hasZodFastifySchemaValidationErrors(error)) {
    return answerFor(new InvalidParameters(detailsOf(error.validation, sent)), sent);
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
  const { status, body } = answerFor(error, request.query);
  if (status >= 500) request.log.error(error);
  void reply.code(status).header('cache-control', 'no-store').send(body);
}
