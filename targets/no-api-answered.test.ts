import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { noApiAnswered } from './no-api-answered.ts';

const answer = (status: number, headers: Record<string, string>, text = ''): Answer => ({
  request: { method: 'POST', path: '/token' },
  status,
  headers,
  text,
  shown: String(status),
  attempts: 1,
});

test.each([
  ['https://seek.example/api/partner/v1/oauth/token.json', 'write the origin'],
  ['https://team.cloudflareaccess.example/cdn-cgi/access/login?kid=canary', 'a sign-in stands'],
])('a redirect to %s is said with where it leads', (location, remedy) => {
  const { origin, pathname } = new URL(location);
  const found = noApiAnswered(answer(302, { location }));
  expect(found?.says).toBe(`no API answered: the request is redirected to ${origin}${pathname}`);
  expect(found?.remedy).toContain(remedy);
});

test('the page of a firewall is no answer of the API', () => {
  const page = answer(403, { 'content-type': 'text/html; charset=utf-8' }, '<!DOCTYPE html>');
  expect(noApiAnswered(page)?.says).toContain('no API answered: the 403 is a web page');
});

test.each([
  [401, { 'content-type': 'application/json' }, '{"error":"invalid_client"}'],
  [403, {}, ''],
  [200, { 'content-type': 'text/html' }, '<html>'],
])('%i with %j may be an answer of the API', (status, headers, text) => {
  expect(noApiAnswered(answer(status, headers, text))).toBeNull();
});
