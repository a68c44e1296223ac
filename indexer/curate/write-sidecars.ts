import { writeFile } from 'node:fs/promises';
import type { ReviewWithPassages } from '../../search/engine.ts';
import { draftSidecar } from './draft-sidecar.ts';
import { SIDECAR_ENDING } from './sidecar.ts';

/** What became of drafting sidecars: how many were written, and a sentence for each that was not. */
export type DraftedSidecars = { written: number; problems: string[] };

/** A file that was read and has no sidecar, with the review in it. */
type Undrafted = { path: string; file: string; review: () => Promise<ReviewWithPassages> };

/** Drafts a sidecar beside each of the files. One that stands there by then is left as it is. */
export async function writeSidecars(files: Undrafted[]): Promise<DraftedSidecars> {
  const drafted: DraftedSidecars = { written: 0, problems: [] };
  for (const { path, file, review } of files) {
    try {
      await writeFile(`${path}${SIDECAR_ENDING}`, draftSidecar(await review()), { flag: 'wx' });
      drafted.written += 1;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      drafted.problems.push(
        `No sidecar could be written beside ${JSON.stringify(file)} (${code ?? message}).`,
      );
    }
  }
  return drafted;
}
