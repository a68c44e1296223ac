/** Documents are sent in parts of about this size: large enough to be quick, small enough to hold twice. */
const BATCH_BYTES = 16 * 2 ** 20;

/** So many batches may be on their way: one that is worked on, and one that waits so that work goes on. */
const ON_THEIR_WAY = 2;

/** Gathers documents into batches and sends them in their order, never more than a few at a time. */
export class Batches {
  readonly #send: (lines: string) => Promise<void>;
  #lines: string[] = [];
  #bytes = 0;
  readonly #sending: Promise<void>[] = [];
  /** How many documents were added. */
  count = 0;

  /** `send` takes documents, one a line, and is done when they are stored. */
  constructor(send: (lines: string) => Promise<void>) {
    this.#send = send;
  }

  /** Adds a document. Throws what sending an earlier batch threw. */
  async add(document: object): Promise<void> {
    const line = JSON.stringify(document);
    this.#lines.push(line);
    this.#bytes += line.length;
    this.count += 1;
    if (this.#bytes >= BATCH_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#sending.length >= ON_THEIR_WAY) await this.#sending.shift();
    const lines = this.#lines.join('\n');
    this.#lines = [];
    this.#bytes = 0;
    const sending = this.#send(lines);
    // Thrown when a later batch waits for this one.
    sending.catch(() => undefined);
    this.#sending.push(sending);
  }

  /** Sends what is left, and is done when everything is stored. */
  async end(): Promise<void> {
    if (this.#lines.length > 0) await this.#flush();
    for (const sending of this.#sending.splice(0)) await sending;
  }
}
