/** Documents are sent in parts of about this size: large enough to be quick, small enough to hold twice. */
const BATCH_BYTES = 16 * 2 ** 20;

/**
 * Gathers documents into batches and sends one after another: the next is gathered while one is worked on,
 * and sent when that is done.
 */
export class Batches {
  readonly #send: (lines: string) => Promise<void>;
  #lines: string[] = [];
  #bytes = 0;
  #sending: Promise<void> = Promise.resolve();
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
    await this.#sending;
    const lines = this.#lines.join('\n');
    this.#lines = [];
    this.#bytes = 0;
    this.#sending = this.#send(lines);
    // Thrown when the next batch waits for this one.
    this.#sending.catch(() => undefined);
  }

  /** Sends what is left, and is done when everything is stored. */
  async end(): Promise<void> {
    if (this.#lines.length > 0) await this.#flush();
    await this.#sending;
  }
}
