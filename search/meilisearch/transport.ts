import { MeilisearchRequestError, type Config } from 'meilisearch';
import { Agent, request } from 'undici';

/** Meilisearch answered, and what it answered is a refusal. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  /** Meilisearch's word for what is wrong, such as `index_not_found`; empty where it gave none. */
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What answered is not Meilisearch: a proxy's page, or half a reply. */
export class NotMeilisearch extends Error {
  override name = 'NotMeilisearch';
}

/** What a request of the library's client failed with, out of the library's wrapping. */
export function thrown(error: unknown): unknown {
  return error instanceof MeilisearchRequestError ? error.cause : error;
}

/** A connection that nobody used for so long is closed on our side, before Meilisearch closes it. */
const KEEP_ALIVE_MS = 4_000;
/** How long a server may take to accept a connection. */
const CONNECT_MS = 3_000;
/** A connection that was just closed under a request is opened anew, once. */
const CLOSED = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

function read(status: number, text: string): unknown {
  let reply: unknown;
  try {
    reply = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new NotMeilisearch(`The reply, with status ${status}, is not JSON.`);
  }
  if (status < 400) return reply;
  const { code = '', message = `It answered with status ${status}.` } = (reply ?? {}) as {
    code?: string;
    message?: string;
  };
  throw new Refusal(status, code, message);
}

/** How requests are sent: over connections that stay open, each request whole in one piece. */
export type Transport = {
  send: NonNullable<Config['httpClient']>;
  close: () => Promise<void>;
};

/**
 * A transport on which no request takes longer than so many milliseconds. Throws `Refusal`,
 * `NotMeilisearch`, or what the network threw.
 */
export function openTransport(limitMs: number): Transport {
  const agent = new Agent({
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: { timeout: CONNECT_MS },
    headersTimeout: limitMs,
    bodyTimeout: limitMs,
  });
  const ask = async (
    url: URL,
    method: string,
    headers: Record<string, string>,
    body: string | null,
    again = true,
  ): Promise<unknown> => {
    try {
      const reply = await request(url, { dispatcher: agent, method, headers, body });
      return read(reply.statusCode, await reply.body.text());
    } catch (error) {
      if (again && CLOSED.has((error as NodeJS.ErrnoException).code ?? '')) {
        return ask(url, method, headers, body, false);
      }
      throw error;
    }
  };
  return {
    send: (url, init) =>
      ask(
        new URL(url instanceof Request ? url.url : url),
        init?.method ?? 'GET',
        Object.fromEntries(new Headers(init?.headers)),
        (init?.body as string | undefined) ?? null,
      ),
    close: () => agent.close(),
  };
}
