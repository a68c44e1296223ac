import type { ErrorReply } from '../../server/contract.ts';

/** Why a call brought nothing, in the situations a person can act on differently. */
export type Situation = 'unreachable' | 'unavailable' | 'refused' | 'missing' | 'busy' | 'failed';

/** A call to the API that brought no reply. `message` is a sentence from the server, or empty. */
export class ApiProblem extends Error {
  readonly situation: Situation;
  /** The parameters the server would not take, each with a sentence. */
  readonly details: ErrorReply['details'];

  constructor(situation: Situation, message = '', details: ErrorReply['details'] = []) {
    super(message);
    this.situation = situation;
    this.details = details;
  }
}

/** The problem behind a reply whose status is not a success. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const { message, details } = partsOf(body);
  switch (status) {
    case 400:
    case 414:
    case 422:
      return new ApiProblem('refused', message, details);
    case 404:
      return new ApiProblem('missing', message);
    case 429:
      return new ApiProblem('busy', message);
    case 503:
      return new ApiProblem('unavailable', message);
    default:
      return new ApiProblem('failed', message);
  }
}

/** A proxy in between may answer with anything, so nothing about the body is taken for granted. */
function partsOf(body: unknown): Pick<ErrorReply, 'message' | 'details'> {
  const { message, reason, details } = (body ?? {}) as Record<string, unknown>;
  return {
    message: [message, reason].find((text) => typeof text === 'string') ?? '',
    details: Array.isArray(details) ? (details as ErrorReply['details']) : [],
  };
}
