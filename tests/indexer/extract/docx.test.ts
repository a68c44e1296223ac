import { expect, test } from '@jest/globals';
import { readDocx } from '../../../indexer/extract/docx.ts';
import { wordDocument, type WordParts } from '../word-document.ts';

/** Levels of one list: the pattern of each, with how its numbers are written. */
function levels(...patterns: [pattern: string, format: string][]): string {
  const each = patterns.map(
    ([pattern, format], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="0">${each.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
}

/** A paragraph, in a list where a number of one and a level are given. */
function paragraph(text: string, list: number | null = null, level = 0): string {
  const numbering =
    list === null ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${numbering}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

async function linesOf(parts: WordParts): Promise<string[]> {
  const { blocks } = await readDocx(wordDocument(parts));
  return blocks.map(({ mark, text }) => (mark === null ? text : `${mark} ${text}`));
}

const OUTSIDE = 'It was read by two panels before it was agreed.';

test('a list goes on counting after what interrupts it', async () => {
  const body = [
    paragraph('Ask who collects the child.', 1),
    paragraph(OUTSIDE),
    paragraph('Tell the school of every move.', 1),
  ].join('');
  expect(await linesOf({ body, numbering: levels(['%1.', 'decimal']) })).toEqual([
    '1. Ask who collects the child.',
    OUTSIDE,
    '2. Tell the school of every move.',
  ]);
});

test('numbered paragraphs keep their numbers, level by level', async () => {
  const body = [
    paragraph('The first visit was made in March of that year.', 1, 0),
    paragraph('Nobody was at home when the visitor came.', 1, 1),
    paragraph('A card was left with a neighbour downstairs.', 1, 1),
    paragraph('The second visit was made in the April after.', 1, 0),
    paragraph('The mother opened the door and was alone.', 1, 1),
    paragraph('her partner was at work that day;', 1, 2),
  ].join('');
  const numbering = levels(['%1', 'decimal'], ['%1.%2', 'decimal'], ['(%3)', 'lowerLetter']);
  expect(await linesOf({ body, numbering })).toEqual([
    '1 The first visit was made in March of that year.',
    '1.1 Nobody was at home when the visitor came.',
    '1.2 A card was left with a neighbour downstairs.',
    '2 The second visit was made in the April after.',
    '2.1 The mother opened the door and was alone.',
    '(a) her partner was at work that day;',
  ]);
});

test('a second list of the same levels goes on, or begins anew where it says so', async () => {
  const numbering = `${levels(['%1.', 'decimal'])}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const texts = ['Ask who collects the child.', 'Tell the school.', 'Write it down.'];
  const body = texts.map((text, i) => paragraph(text, i + 1)).join(paragraph(OUTSIDE));
  const lines = await linesOf({ body, numbering });
  expect(lines.filter((line) => line !== OUTSIDE)).toEqual([
    '1. Ask who collects the child.',
    '2. Tell the school.',
    '1. Write it down.',
  ]);
});

test('a style may number its paragraphs, and a paragraph may be taken out', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Numbered"/></w:style>';
  const styled = (text: string, more = '') =>
    `<w:p><w:pPr><w:pStyle w:val="Own"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = [
    styled('Ask who collects the child.'),
    styled(OUTSIDE, '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    styled('Tell the school of every move.'),
  ].join('');
  expect(await linesOf({ body, numbering: levels(['%1)', 'upperRoman']), styles })).toEqual([
    'I) Ask who collects the child.',
    OUTSIDE,
    'II) Tell the school of every move.',
  ]);
});

test('bullets stay bullets', async () => {
  const body = [paragraph('Ask who collects the child.', 1), paragraph(OUTSIDE)].join('');
  expect(await linesOf({ body, numbering: levels(['o', 'bullet']) })).toEqual([
    '• Ask who collects the child.',
    OUTSIDE,
  ]);
});
