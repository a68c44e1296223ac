import { EngineUnavailable, IndexReplaced } from '../errors.ts';
import { NotMeilisearch, Refusal, thrown } from './transport.ts';

/** What those who search are told; never a name, an address or a key. */
const REASON = {
  away: 'The search engine cannot be reached.',
  slow: 'The search took too long and was stopped.',
  busy: 'The search engine has too much to do.',
  refused: 'The search engine does not let this service in.',
  none: 'No reviews have been indexed yet.',
  broken: 'The search engine reports a fault.',
};

const TIME_OUT = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const BUSY = new Set(['too_many_search_requests', 'too_many_open_files']);

/** What Meilisearch says of the guard of a build that an index is not of. */
const NOT_THIS_BUILD = /Attribute `build-[^`]*` is not filterable/;

/** Where a server is, as it may be said to whoever runs the service: without user and password. */
export function addressOf(url: string): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href.replace(/\/$/, '');
}

/** How to make an index, for whoever runs the service. */
const MAKE_ONE = 'Run "npm run index -- --engine meilisearch" to make one.';

/** No index of ours stands under this name on the server. */
export function noIndex(url: string, name: string, cause?: unknown): EngineUnavailable {
  const message = `There is no index "${name}" on Meilisearch at ${addressOf(url)} yet. ${MAKE_ONE}`;
  return new EngineUnavailable(message, REASON.none, { cause });
}

/** The index under this name was made by another version of this project. */
export function otherVersion(url: string, name: string): EngineUnavailable {
  const message = `The index "${name}" on Meilisearch at ${addressOf(url)} was made by another version of Cross-review, or by something else. ${MAKE_ONE}`;
  return new EngineUnavailable(message, 'The index of reviews cannot be read.');
}

/** A search that took so long that Meilisearch may have left off before it was done. */
export function cutOff(url: string, limitMs: number): EngineUnavailable {
  const message = `A search on Meilisearch at ${addressOf(url)} took longer than ${limitMs} ms and may not be whole, so it was not shown.`;
  return new EngineUnavailable(message, REASON.slow);
}

/** What Meilisearch says, in a task or at once, where it has no room. */
const NO_ROOM = /no.space.left/i;

/** True where a server refuses for want of room, which waiting does not mend. */
export function isFull({ code, message }: Refusal): boolean {
  return NO_ROOM.test(code) || NO_ROOM.test(message);
}

/** Whatever went wrong between us and Meilisearch, as a sentence and a reason. */
export function failureOf(wrapped: unknown, url: string): Error {
  const error = thrown(wrapped);
  const at = `Meilisearch at ${addressOf(url)}`;
  const unavailable = (message: string, reason: string) =>
    new EngineUnavailable(message, reason, { cause: error });
  if (error instanceof NotMeilisearch) {
    return unavailable(`What answers at ${addressOf(url)} is not Meilisearch.`, REASON.away);
  }
  if (error instanceof Refusal) {
    const { status, code, message } = error;
    if (code === 'index_not_found' || NOT_THIS_BUILD.test(message)) return new IndexReplaced();
    if (status === 401 || status === 403) {
      return unavailable(
        `${at} does not accept the key it was given (MEILI_KEY, or MEILI_MASTER_KEY to make keys): ${message}`,
        REASON.refused,
      );
    }
    if (BUSY.has(code) || status === 429) {
      return unavailable(`${at} is too busy: ${message}`, REASON.busy);
    }
    const remedy = isFull(error) ? ' Its disk is full: make room, then run this again.' : '';
    return unavailable(`${at} reports: ${message}.${remedy}`.replace('..', '.'), REASON.broken);
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && TIME_OUT.has(code)) {
    return unavailable(`${at} did not answer in time.`, REASON.slow);
  }
  return unavailable(`${at} cannot be reached: ${message || code}.`, REASON.away);
}
