import { Unreadable } from './document.ts';

const BYTE_ORDER_MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function encodingOf(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return marked?.[0] ?? 'utf-8';
}

/** The text of a file in UTF-8, or UTF-16 with its mark. Throws `Unreadable` for anything else. */
export function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('It is not text in UTF-8 or UTF-16.');
  }
  if (text.includes('\0')) throw new Unreadable('It is not a text file.');
  if (text.trim() === '') throw new Unreadable('It is empty.');
  return text;
}
