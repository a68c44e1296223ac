import { describe, expect, test } from '@jest/globals';
import { BadVariable, readVariables } from '../../search/engine-choice.ts';
import { Environment } from '../../server/environment.ts';

const read = (PUBLIC_URL: string) => readVariables(Environment, { PUBLIC_URL }).PUBLIC_URL;

describe('the public address', () => {
  test.each(['', 'https://reviews.example.org', 'http://192.168.0.7:3000/'])(
    'may be “%s”',
    (url) => {
      expect(read(url)).toBe(url);
    },
  );

  test.each(['reviews.example.org', 'ftp://reviews.example.org'])(
    'is refused in a sentence where it is %s',
    (url) => {
      const refusal = `PUBLIC_URL: must be an address such as https://reviews.example.org (it is "${url}")`;
      expect(() => read(url)).toThrow(new BadVariable(refusal));
    },
  );
});
