import type { SearchEngine } from '../search/engine.ts';

/** The labels of the themes the index was tagged with, by theme id. */
export async function themeLabels(engine: SearchEngine): Promise<ReadonlyMap<string, string>> {
  const { themes } = await engine.status();
  return new Map(themes.map(({ id, label }) => [id, label]));
}
