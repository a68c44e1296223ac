/**
 * Searching is not possible now. `message` says why and what to do, for whoever runs the service;
 * `reason` says as much as whoever searches may know.
 */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable';
  readonly reason: string;
  constructor(message: string, reason: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** A replacement that would have left an empty index was refused; the index is as it was. */
export class EmptyCollection extends Error {
  override name = 'EmptyCollection';
  constructor() {
    super('No review could be read, so the index was left as it was.');
  }
}

/**
 * The index was replaced while it was asked, and nothing of what it answered may be used. Whoever asked
 * begins again with the engine's current one.
 */
export class IndexReplaced extends EngineUnavailable {
  override name = 'IndexReplaced';
  constructor() {
    super('The index was replaced while it was searched.', 'The index is just being replaced.');
  }
}

/** The index could not be replaced and is as it was; the message says why and what to do. */
export class NotReplaced extends Error {
  override name = 'NotReplaced';
}

/** The key a service was given may change what it only has to read; the message says what to do. */
export class KeyMayWrite extends EngineUnavailable {
  override name = 'KeyMayWrite';
}
