import chardet from 'chardet';
import iconv from 'iconv-lite';
import { Unreadable } from './document.ts';

const BYTE_ORDER_MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What detectors call Latin-1 is, in documents, Windows' own with its quotation marks and dashes. */
const AS_WINDOWS = new Set(['ISO-8859-1', 'ASCII', 'windows-1252']);
/** More of these in a text mean that it is none. */
const MOST_CONTROLS = 0.005;

function utf(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  try {
    return new TextDecoder(marked?.[0] ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function detected(bytes: Uint8Array): string {
  const name = chardet.detect(bytes) ?? 'windows-1252';
  const encoding = AS_WINDOWS.has(name) || !iconv.encodingExists(name) ? 'windows-1252' : name;
  return iconv.decode(Buffer.from(bytes), encoding);
}

/**
 * The text of a file: UTF-8, UTF-16, or what its bytes look most like, windows-1252 first. Throws
 * `Unreadable` for what is empty or no text.
 */
export function decode(bytes: Uint8Array): string {
  const text = utf(bytes) ?? detected(bytes);
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary from text
  const controls = text.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROLS) {
    throw new Unreadable('It is not a text, Word, web or PDF file.');
  }
  if (text.trim() === '') throw new Unreadable('It is empty.');
  return text;
}
