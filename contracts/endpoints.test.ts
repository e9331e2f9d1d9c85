import { expect, test } from 'vitest';
import { addPath, statusesPath, statusPath, tokenPath } from './endpoints.ts';

test('the v1 paths are those of the pages', () => {
  expect([tokenPath, addPath('education'), statusPath('spc-1'), statusesPath]).toEqual([
    '/api/partner/v1/oauth/token.json',
    '/api/partner/v1/add/education.json',
    '/api/partner/v1/submissions/spc-1/status.json',
    '/api/partner/v1/submissions/status.json',
  ]);
});

test('an id cannot leave its place in the path', () => {
  expect(statusPath('../a?b#c d')).toBe(
    '/api/partner/v1/submissions/..%2Fa%3Fb%23c%20d/status.json',
  );
});
