import { readFile } from 'node:fs/promises';
import type { Passage, ThemeTag } from '../../search/passage.ts';
import { isMeant } from '../curate/curate.ts';
import { parseSidecar } from '../curate/sidecar.ts';
import { findFiles } from '../reading/find-files.ts';
import type { ReviewReader } from '../reading/read-review.ts';
import { givenTheme } from './score.ts';

/** What a person set by hand for a theme of a passage, beside what the tagger makes of it. */
export type Correction = {
  file: string;
  passage: Passage;
  theme: string;
  wanted: 'carries' | 'does not carry';
  tag: ThemeTag | null;
  possible: boolean;
};

/**
 * The corrections in the sidecars of a folder's reviews. Passages that sidecars name and that are not
 * there are passed over, since indexing warns of them. Throws `BadDataFile` for a sidecar with mistakes.
 */
export async function correctionsIn(
  folder: string,
  reader: ReviewReader,
  themeIds: ReadonlySet<string>,
): Promise<Correction[]> {
  const corrections: Correction[] = [];
  for (const { path, file, sidecar } of await findFiles([folder])) {
    if (sidecar === null) continue;
    const { themes } = parseSidecar(await readFile(sidecar, 'utf8'), file, themeIds);
    if (Object.keys(themes).length === 0) continue;
    const { passages } = await reader.read(await readFile(path), file, false);
    for (const [named, { add, remove }] of Object.entries(themes)) {
      const passage = passages.find((one) => isMeant(one, named));
      if (!passage) continue;
      const correction = (theme: string, wanted: Correction['wanted']): Correction => ({
        file,
        passage,
        theme,
        wanted,
        tag: passage.themes.find(({ id }) => id === theme) ?? null,
        possible: passage.possibleThemes.some(({ id }) => id === theme),
      });
      corrections.push(
        ...add.map((theme) => correction(theme, 'carries')),
        ...remove.map((theme) => correction(theme, 'does not carry')),
      );
    }
  }
  return corrections;
}

function isMet({ wanted, tag }: Correction): boolean {
  return (tag !== null) === (wanted === 'carries');
}

function themeLine(theme: string, corrections: Correction[]): string {
  const added = corrections.filter(({ wanted }) => wanted === 'carries');
  const removed = corrections.filter(({ wanted }) => wanted === 'does not carry');
  const unmet = (list: Correction[]) => list.filter((one) => !isMet(one)).length;
  const possible = added.filter((one) => !isMet(one) && one.possible).length;
  const parts = [
    ...(added.length > 0
      ? [`added ${added.length}, of which missed ${unmet(added)} (possible ${possible})`]
      : []),
    ...(removed.length > 0
      ? [`removed ${removed.length}, of which still given ${unmet(removed)}`]
      : []),
  ];
  return `${theme.padEnd(26)}${parts.join('; ')}`;
}

function quoted(correction: Correction): string {
  const { file, passage, theme, wanted, tag, possible } = correction;
  const words = tag ? givenTheme(tag, passage.text).words : [];
  const made = tag
    ? `given for “${words.join('”, “')}”`
    : possible
      ? 'possible only'
      : 'nothing found';
  return `${file}, ${passage.id}: ${wanted} ${theme}; ${made}\n    ${passage.text}`;
}

/** What corrections say about the tagger: by theme, and each that it does not meet, with its words. */
export function correctionsReport(corrections: Correction[]): string {
  if (corrections.length === 0) return 'No sidecar sets a theme.';
  const themes = [...new Set(corrections.map(({ theme }) => theme))].sort();
  const unmet = corrections.filter((one) => !isMet(one));
  return [
    ...themes.map((theme) =>
      themeLine(
        theme,
        corrections.filter((one) => one.theme === theme),
      ),
    ),
    `${corrections.length} corrections; the tagger now agrees with ${corrections.length - unmet.length}.`,
    ...unmet.map(quoted),
  ].join('\n');
}
