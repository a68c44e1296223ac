import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '..');
const HTTP = ['fastify', '@fastify/', 'fastify-type-provider-zod', 'node:http', 'undici'];
const ENGINES = ['lunr', 'meilisearch'];

/** What each room never imports: other rooms by their folder, packages by their name or its start. */
const NEVER: Record<string, { rooms: string[]; packages: string[] }> = {
  search: {
    rooms: ['indexer', 'server', 'web'],
    // But for the way to a Meilisearch server, which goes over HTTP.
    packages: [...HTTP.filter((name) => name !== 'undici'), 'commander', 'yaml', 'wink-'],
  },
  'search/lunr': { rooms: ['search/meilisearch'], packages: ['meilisearch', 'undici'] },
  'search/meilisearch': { rooms: ['search/lunr'], packages: ['lunr'] },
  indexer: { rooms: ['server', 'web'], packages: [...HTTP, ...ENGINES] },
  server: { rooms: ['indexer', 'web'], packages: [...ENGINES, 'yaml', 'commander', 'wink-'] },
  web: {
    rooms: ['indexer', 'search', 'server', 'data'],
    packages: [...HTTP, ...ENGINES, 'zod', 'node:'],
  },
};

/** The page may take the shapes of the HTTP contract; types leave nothing behind in a browser. */
const WEB_TYPES = ['server/contract.ts', 'search/'];

function sourcesIn(folder: string): string[] {
  const at = path.join(ROOT, folder);
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('dist'))
    .map((name) => path.join(folder, name));
}

type Import = { from: string; specifier: string; typeOnly: boolean };

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.isTypeOnly === true
      : statement.isTypeOnly;
    return [{ from: file, specifier: moduleSpecifier.text, typeOnly }];
  });
}

function target({ from, specifier }: Import): string {
  return specifier.startsWith('.') ? path.join(path.dirname(from), specifier) : specifier;
}

function isForbidden(found: Import, room: string): boolean {
  const { rooms, packages } = NEVER[room]!;
  const to = target(found);
  const local = found.specifier.startsWith('.');
  if (
    room === 'web' &&
    local &&
    found.typeOnly &&
    WEB_TYPES.some((allowed) => to.startsWith(allowed))
  )
    return false;
  return local
    ? rooms.some((name) => to.startsWith(`${name}/`))
    : packages.some(
        (name) => to === name || to.startsWith(/[-/:]$/.test(name) ? name : `${name}/`),
      );
}

test.each(Object.keys(NEVER))('%s/ imports nothing that it must not know', (room) => {
  const forbidden = sourcesIn(room)
    .flatMap(importsOf)
    .filter((found) => isForbidden(found, room))
    .map(({ from, specifier }) => `${from} imports ${specifier}`);
  expect(forbidden).toEqual([]);
});
