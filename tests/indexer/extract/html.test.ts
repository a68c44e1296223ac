import { expect, test } from '@jest/globals';
import { readHtml } from '../../../indexer/extract/html.ts';

const P1 = 'The health visitor was not told that the family had moved to another town.';
const P2 = 'The nursery should ask for the name of whoever collects a child.';
const P3 = 'The two files were read side by side only after the boy had been hurt.';

/** The blocks of a page with this body, each as its kind, mark and text. */
function blocksOf(body: string): string[] {
  const { blocks } = readHtml(`<!doctype html><html>${body}</html>`, 'web page');
  return blocks.map(({ kind, mark, text }) => [kind, mark, text].filter(Boolean).join(' '));
}

test.each([
  ['<p>Update the sleep policy</p><p>Train all midwives</p>'],
  ['Update the sleep policy<br>Train all midwives'],
  ['<ul><li>Update the sleep policy</li><li>Train all midwives</li></ul>'],
])('the lines of a cell are parted: %s', (cell) => {
  const table = `<table><caption>Actions agreed in June.</caption><tr><td>1.</td><td>${cell}</td></tr></table>`;
  expect(blocksOf(table)).toEqual([
    'paragraph Actions agreed in June.',
    'table-row 1. | Update the sleep policy Train all midwives',
  ]);
});

test('the lines of a footnote are parted', () => {
  const page = `<p>${P1}<a href="#n">1</a></p><div id="n"><p>File 4.</p><p>File 9.</p></div>`;
  const [block] = readHtml(`<html><body>${page}</body></html>`, 'web page').blocks;
  expect(block!.notes).toEqual(['[1] File 4. File 9.']);
});

const WHOLE = [`heading What happened`, `paragraph ${P1}`, `paragraph ${P2}`];
test.each([
  ['a body said to be without a sidebar', `<body class="page no-sidebar">TEXT</body>`],
  ['a page within a form', `<body><form action="/"><input>TEXT</form></body>`],
  ['a header within the main part', `<body><main><header>TEXT</header></main></body>`],
  ['a class with shared in it', `<body><p>${P3}</p><div class="shared-learning">TEXT</div></body>`],
  ['what stands beside', `<body><p>${P3}</p><p>${P3}</p><p>${P3}</p><aside>TEXT</aside></body>`],
  [
    'what is folded away',
    `<body><p>${P3}</p><p>${P3}</p><p>${P3}</p><div hidden>TEXT</div></body>`,
  ],
  [
    'a section beside an article',
    `<body><main><article><p>${P3}</p><p>${P3}</p><p>${P3}</p></article><section>TEXT</section></main></body>`,
  ],
])('%s is read', (_, page) => {
  const text = `<h2>What happened</h2><p>${P1}</p><p>${P2}</p>`;
  const blocks = blocksOf(page.replace('TEXT', text));
  expect(blocks.filter((block) => !block.includes(P3))).toEqual(WHOLE);
});

test('a heading within a button is read, and other buttons are not', () => {
  const page = `<h2><button aria-expanded="false">What happened</button></h2><p>${P1}</p><button>Print this page</button><p>${P2}</p>`;
  expect(blocksOf(`<body>${page}</body>`)).toEqual(WHOLE);
  const unfolding = `<button aria-controls="a">What happened</button><div id="a" hidden><p>${P1}</p><p>${P2}</p></div>`;
  expect(blocksOf(`<body>${unfolding}</body>`)).toEqual(WHOLE);
});

test('paragraphs left out in number are warned of', () => {
  const page = (menu: string) => `<body><nav>${menu}</nav><p>${P1}</p><p>${P2}</p></body>`;
  const warnings = (menu: string) => readHtml(`<html>${page(menu)}</html>`, 'web page').warnings;
  expect(warnings('<ul><li><a href="/">Home</a></li></ul>')).toEqual([]);
  expect(warnings(`<p>${P3}</p>`)).toEqual([
    "33 % of the text in its paragraphs stands around the page's main part and is left out.",
  ]);
});

test('text before, between and after blocks stays in its place', () => {
  expect(blocksOf('<body><div>First it was.<p>Then it was.</p> Last it was.</div></body>')).toEqual(
    ['paragraph First it was.', 'paragraph Then it was.', 'paragraph Last it was.'],
  );
});

test('what unfolds is read once', () => {
  const part = (title: string, text: string) =>
    `<details><summary>${title}</summary><p>${text}</p></details>`;
  const page = `<body><x-part>${part('What happened', P1)}${part('What we found', P2)}</x-part></body>`;
  expect(blocksOf(page)).toEqual([
    'heading What happened',
    `paragraph ${P1}`,
    'heading What we found',
    `paragraph ${P2}`,
  ]);
});

test('items keep their mark and number where they hold paragraphs', () => {
  const page = `<body><ol start="4"><li><p>${P1}</p></li><li><p>${P2}</p><p>${P3}</p></li></ol><ul><li><p>${P1}</p></li></ul></body>`;
  expect(blocksOf(page)).toEqual([
    `list-item 4. ${P1}`,
    `list-item 5. ${P2}`,
    `paragraph ${P3}`,
    `list-item • ${P1}`,
  ]);
});

test.each([
  ['<ol type="a">', ['a.', 'b.', 'c.']],
  ['<ol type="I" start="3">', ['III.', 'IV.', 'V.']],
  ['<ol type="i" start="39">', ['xxxix.', '40.', '41.']],
  ['<ol type="A" start="26">', ['Z.', '27.', '28.']],
  ['<ol reversed>', ['3.', '2.', '1.']],
  ['<ol start="many">', ['1.', '2.', '3.']],
])('the items of %s are numbered as a browser numbers them', (list, marks) => {
  const page = `<body>${list}<li>${P1}</li><li>${P2}</li><li>${P3}</li></ol></body>`;
  const { blocks } = readHtml(page, 'web page');
  expect(blocks.map(({ mark }) => mark)).toEqual(marks);
});

test('an item with a number of its own is given it, and the next go on from there', () => {
  const page = `<body><ol><li>${P1}</li><li value="7">${P2}</li><li>${P3}</li></ol></body>`;
  const { blocks } = readHtml(page, 'web page');
  expect(blocks.map(({ mark }) => mark)).toEqual(['1.', '7.', '8.']);
});
