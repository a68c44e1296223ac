import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every command the README shows exists', () => {
  const shown = [...readme.matchAll(/npm (?:run )?(\w+)/g)].map(([, name]) => name!);
  const ours = shown.filter((name) => name !== 'ci');
  expect(ours.length).toBeGreaterThan(4);
  for (const name of ours) expect(Object.keys(scripts)).toContain(name);
});

test('every file the README points to exists', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to!);
  for (const link of links.filter((to) => !to.startsWith('http') && !to.endsWith('/'))) {
    expect(() => readFileSync(path.join(ROOT, link))).not.toThrow();
  }
});
