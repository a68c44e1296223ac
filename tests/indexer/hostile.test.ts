import { mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, jest, test } from '@jest/globals';
import { readFieldData } from '../../indexer/data-file.ts';
import { indexFiles } from '../../indexer/pipeline.ts';
import { findFiles } from '../../indexer/reading/find-files.ts';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { DATA } from './published.ts';
import { wordDocument } from './word-document.ts';

jest.setTimeout(120_000);

const MEGABYTE = 2 ** 20;
const REVIEW = `Northmere Safeguarding Children Board

Findings

The health visitor was not told that the family had moved to another area.
`;

/** A Word document of one paragraph; `padding` bytes of nothing stand in it as well. */
function padded(padding: number): Uint8Array {
  return wordDocument({
    body: `<w:p><w:r><w:t>${REVIEW}</w:t></w:r></w:p>${' '.repeat(padding)}`,
  });
}

/** The same archive, saying of each part that it unpacks to ten bytes. */
function understated(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4)) {
    bytes.writeUInt32LE(10, at + 24);
  }
  return bytes;
}

/** A PDF of one page whose drawing unpacks to so many bytes. */
function pdfOf(drawing: Buffer): Buffer {
  const packed = deflateSync(drawing);
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const add = (...pieces: (string | Buffer)[]) =>
    parts.push(...pieces.map((piece) => Buffer.from(piece)));
  const object = (...pieces: (string | Buffer)[]) => {
    offsets.push(length());
    add(`${offsets.length} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  add('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  object(
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
  );
  object(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, packed, '\nendstream');
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const table = length();
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  add(
    `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

async function sparse(at: string, bytes: number): Promise<void> {
  const file = await open(at, 'w');
  await file.truncate(bytes);
  await file.close();
}

test('files made to fill the memory or the time are named with their reason, and the rest is indexed', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const put = (name: string, content: Uint8Array | string) =>
    writeFile(path.join(root, name), content);
  await put('bomb.docx', padded(200 * MEGABYTE));
  await put('bomb-that-lies.docx', understated(padded(80 * MEGABYTE)));
  await put('bomb.pdf', pdfOf(Buffer.alloc(400 * MEGABYTE, '0 0 m 1 1 l S\n')));
  await put('good.docx', padded(0));
  await put(
    'page.html',
    `<html><body><script>while (true);</script><p>${REVIEW}</p></body></html>`,
  );
  await put('deep.html', '<div>'.repeat(200_000) + REVIEW);
  await sparse(path.join(root, 'huge.pdf'), 200 * MEGABYTE);
  const data = await readFieldData(DATA);
  const engine = new LunrEngine(await mkdtemp(path.join(tmpdir(), 'cross-review-')));
  const cacheFolder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const files = await findFiles([root]);
  const report = await indexFiles({
    files,
    data,
    engine,
    cacheFolder,
    invented: () => false,
    dryRun: false,
  });
  const reasons = Object.fromEntries(report.files.map(({ file, reason }) => [file, reason]));
  expect(reasons).toMatchObject({
    'bomb.docx': 'Its text unpacks to more than 64 MB.',
    'bomb-that-lies.docx': 'It is a damaged Word document, or none.',
    'bomb.pdf': expect.stringMatching(/seconds|memory|broke|breaks/),
    'good.docx': null,
    'page.html': null,
    'deep.html': null,
    'huge.pdf': 'It has 200 MB; files of up to 100 MB are read.',
  });
  expect((await readdir(cacheFolder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  await rm(root, { recursive: true });
});
