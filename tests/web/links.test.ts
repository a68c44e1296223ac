import { describe, expect, it } from '@jest/globals';
import { ownAddress } from '../../web/navigation/links.ts';

const BASE = 'https://example.org/themes?x=1';

describe('a link', () => {
  it.each([
    ['/?q=neglect', '/?q=neglect'],
    ['/reviews/a?from=q%3Db#c', '/reviews/a?from=q%3Db#c'],
    ['#your-own', '/themes?x=1#your-own'],
  ])('to %s opens without a reload', (href, address) => {
    expect(ownAddress(href, BASE)).toBe(address);
  });

  it.each([
    '/docs',
    '/docs/json',
    '/api/search',
    'https://elsewhere.org/',
    'mailto:a@b.org',
    'http://[',
  ])('to %s is left to the browser', (href) => {
    expect(ownAddress(href, BASE)).toBeNull();
  });
});
