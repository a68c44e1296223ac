import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file to index: where it is, and the name it keeps in the index. */
export type FoundFile = {
  path: string;
  /** Relative to the folder it was found under, with forward slashes. */
  file: string;
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

async function walk(root: string, folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = path.join(folder, entry.name);
    // Hidden files are the system's; a link may lead anywhere, and back to where it stands.
    if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) found.push(...(await walk(root, at)));
    else if (entry.isFile()) {
      found.push({ path: at, file: path.relative(root, at).split(path.sep).join('/') });
    }
  }
  return found;
}

/**
 * The files of the given files and folders, folders in full and in order of name. Hidden files and
 * links inside folders are passed over. Throws `NoSuchPath`.
 */
export async function findFiles(given: string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const one of given) {
    const about = await statOf(one);
    if (about.isDirectory()) found.push(...(await walk(one, one)));
    else found.push({ path: one, file: path.basename(one) });
  }
  return found;
}
