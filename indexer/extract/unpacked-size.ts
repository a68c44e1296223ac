import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from './document.ts';

/** The words of the longest review unpack to a few megabytes; pictures are not unpacked. */
const MOST_MEGABYTES = 64;
const MOST_BYTES = MOST_MEGABYTES * 2 ** 20;

/** What is read of a Word document: its parts in XML. */
function isText({ fileName }: Entry): boolean {
  return /\.(?:xml|rels)$/iu.test(fileName);
}

/** Unpacks an entry and lets it go; one that holds more than it declares ends with an error. */
async function unpack(zip: ZipFile, entry: Entry): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) void chunk;
}

/**
 * Unpacks the text of a zipped document once without keeping it, so that one made to fill a memory is
 * found out. Throws `Unreadable` for such a one, and the library's error for a damaged one.
 */
export async function checkUnpackedSize(bytes: Buffer): Promise<void> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (!isText(entry)) continue;
    declared += entry.uncompressedSize;
    if (declared > MOST_BYTES) {
      throw new Unreadable(`Its text unpacks to more than ${MOST_MEGABYTES} MB.`);
    }
    await unpack(zip, entry);
  }
}
