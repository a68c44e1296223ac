import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { SIDECAR_ENDING } from '../curate/sidecar.ts';

/** A file to index: where it is, and the name it keeps in the index. */
export type FoundFile = {
  path: string;
  /** Relative to the folder it was found under, with forward slashes. */
  file: string;
  /** The file beside it that holds what people set by hand, where there is one. */
  sidecar: string | null;
};

/** A path given on the command line that does not exist or cannot be opened. */
export class NoSuchPath extends Error {
  override name = 'NoSuchPath';
}

async function statOf(given: string) {
  try {
    return await stat(given);
  } catch (cause) {
    throw new NoSuchPath(`There is no file or folder "${given}".`, { cause });
  }
}

async function found(at: string, file: string): Promise<FoundFile> {
  const sidecar = `${at}${SIDECAR_ENDING}`;
  const exists = await stat(sidecar).then(
    (about) => about.isFile(),
    () => false,
  );
  return { path: at, file, sidecar: exists ? sidecar : null };
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new NoSuchPath(`The folder "${folder}" cannot be opened.`, { cause });
  }
}

async function walk(root: string, folder: string): Promise<FoundFile[]> {
  const entries = await entriesOf(folder);
  const names = new Set(entries.map(({ name }) => name));
  const isSidecar = (name: string) =>
    name.endsWith(SIDECAR_ENDING) && names.has(name.slice(0, -SIDECAR_ENDING.length));
  const files: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = path.join(folder, entry.name);
    // Hidden files are the system's; a link may lead anywhere, and back to where it stands.
    if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) files.push(...(await walk(root, at)));
    else if (entry.isFile() && !isSidecar(entry.name)) {
      files.push(await found(at, path.relative(root, at).split(path.sep).join('/')));
    }
  }
  return files;
}

/**
 * The files of the given files and folders, folders in full and in order of name, each once. Hidden
 * files, links inside folders and the sidecars of documents are passed over; a sidecar without its
 * document is a file like others, so that somebody is told of it. Throws `NoSuchPath`.
 */
export async function findFiles(given: string[]): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const one of given) {
    const about = await statOf(one);
    if (about.isDirectory()) files.push(...(await walk(one, one)));
    else files.push(await found(one, path.basename(one)));
  }
  const byPlace = new Map<string, FoundFile>();
  for (const file of files) {
    const place = path.resolve(file.path);
    if (!byPlace.has(place)) byPlace.set(place, file);
  }
  return [...byPlace.values()];
}
