import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GROUP_NAMES, make } from './make.ts';

describe.each(GROUP_NAMES)('golden %s', (group) => {
  const root = path.join(import.meta.dirname, group);
  test.each(readdirSync(root))('%s is read as recorded', async (name) => {
    const folder = path.join(root, name);
    expect(await make(group, folder)).toBe(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  });
});
