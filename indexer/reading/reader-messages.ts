import type { FieldData } from '../data-file.ts';

/** What a reading process is told first. */
export type ReaderSetUp = { data: FieldData; cacheFolder: string };

/** Its first answer: from now on time is the documents' own. Later ones are a `Cut`, a `Reading` or `Stuck`. */
export const READY = 'ready';

/** A document has been cut into passages, and so many pieces of words are now read for their meaning. */
export type Cut = { pieces: number };

/** No reading can be kept, which is no document's fault; `why` is a sentence. */
export type Stuck = { why: string };

/** A file to read. `key` names it in the cache, `digest` is of the bytes that the key was made for. */
export type ReaderTask = {
  path: string;
  file: string;
  invented: boolean;
  /** The text of the file that holds what people set by hand, where there is one. */
  sidecar: string | null;
  digest: string;
  key: string;
};
