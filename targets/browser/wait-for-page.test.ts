import { expect, test } from 'vitest';
import { matchesUrl } from './wait-for-page.ts';

test.each([
  ['/account', 'https://x.example/account?tab=1#top', true],
  ['/account', 'https://x.example/account/other', false],
  ['/partner/*', 'https://x.example/partner/add/education', true],
  ['/a.b', 'https://x.example/a-b', false],
  ['*', 'about:blank', true],
  ['*', 'no address', false],
])('the path %s and the address %s: %s', (pattern, address, matches) => {
  expect(matchesUrl(pattern, address)).toBe(matches);
});
