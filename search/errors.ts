/** Searching is not possible now. `message` says why, in words fit for whoever runs the service. */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable';
}

/** A replacement that would have left an empty index was refused; the index is as it was. */
export class EmptyCollection extends Error {
  override name = 'EmptyCollection';
  constructor() {
    super('No review could be read, so the index was left as it was.');
  }
}
