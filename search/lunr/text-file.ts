import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Written to disk in pieces of about this many bytes. */
const PIECE = 2 ** 20;

/** Writes texts one after another into a new file, and adds up its checksum. */
export class TextWriter {
  readonly #descriptor: number;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #at = 0;
  #crc = 0;

  /** Throws where the file cannot be made. */
  constructor(file: string) {
    this.#descriptor = openSync(file, 'wx');
  }

  /** Keeps a text; says at which byte it begins and how many it has. */
  keep(text: string): { at: number; bytes: number } {
    const buffer = Buffer.from(text, 'utf8');
    const kept = { at: this.#at, bytes: buffer.length };
    this.#at += buffer.length;
    this.#waiting.push(buffer);
    this.#waitingBytes += buffer.length;
    if (this.#waitingBytes >= PIECE) this.#flush();
    return kept;
  }

  #flush(): void {
    const piece = Buffer.concat(this.#waiting);
    this.#crc = crc32(piece, this.#crc);
    for (let written = 0; written < piece.length;) {
      written += writeSync(this.#descriptor, piece, written);
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** Ends the file; its length in bytes and its checksum. */
  close(): { bytes: number; crc: number } {
    try {
      this.#flush();
    } finally {
      closeSync(this.#descriptor);
    }
    return { bytes: this.#at, crc: this.#crc };
  }
}

/** Texts in a file, read when they are asked for. */
export class TextFile {
  #descriptor: number | null;

  constructor(file: string) {
    this.#descriptor = openSync(file, 'r');
  }

  /** The text at a place. Throws where the file has been closed or is shorter. */
  read(at: number, bytes: number): string {
    if (this.#descriptor === null) throw new Error('The texts of this index were closed.');
    const buffer = Buffer.allocUnsafe(bytes);
    for (let read = 0; read < bytes;) {
      const more = readSync(this.#descriptor, buffer, read, bytes - read, at + read);
      if (more === 0) throw new Error('The texts of this index end too soon.');
      read += more;
    }
    return buffer.toString('utf8');
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}
