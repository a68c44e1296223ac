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
