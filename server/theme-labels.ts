import type { SearchIndex } from '../search/engine.ts';

/** The labels of the themes the index was tagged with, by theme id. */
export async function themeLabels(index: SearchIndex): Promise<ReadonlyMap<string, string>> {
  const { themes } = await index.status();
  return new Map(themes.map(({ id, label }) => [id, label]));
}
