import { expect, test } from 'vitest';
import { createRedactor } from './redaction.ts';

test.each([
  ['as it is', 'canary&"secret"/1', 'error: canary&"secret"/1!'],
  ['as JSON', 'canary&"secret"/1', JSON.stringify({ why: 'canary&"secret"/1' })],
  ['as JSON with an escaped ampersand', 'canary&secret', '{"why":"canary\\u0026secret"}'],
  ['as part of a URL', 'canary&"secret"/1', `/x?y=${encodeURIComponent('canary&"secret"/1')}`],
  ['as a form field', 'canary secret+1', new URLSearchParams({ y: 'canary secret+1' }).toString()],
  ['in another case', 'canary-secret', 'CANARY-SECRET'],
  ['as base64', 'canary-secret', Buffer.from('canary-secret').toString('base64')],
])('replaces a registered secret %s', (_, secret, text) => {
  const redactor = createRedactor();
  redactor.register(secret);
  expect(redactor.redact(text)).toContain('[redacted]');
  expect(redactor.redact(text)).not.toMatch(/canary|secret/i);
});

test.each([
  ['{"access_token": "abc\\"def"}', '{"access_token": "[redacted]"}'],
  ['grant_type=x&client_secret=abc&scope=y', 'grant_type=x&client_secret=[redacted]&scope=y'],
  ['Bearer abcdef0123456789', 'Bearer [redacted]'],
  ['token eyJhbGciOi.eyJpYXQi.sig-1 expired', 'token [redacted] expired'],
  ['Bearer authentication is required', 'Bearer authentication is required'],
  ['"Bearer authentication","1"', '"Bearer authentication","1"'],
])('replaces by name what it never learned: %s', (text, redacted) => {
  expect(createRedactor().redact(text)).toBe(redacted);
});

test('replaces the longer of two secrets with one beginning', () => {
  const redactor = createRedactor();
  redactor.register('canary-one');
  redactor.register('canary-one-and-more');
  expect(redactor.redact('<canary-one-and-more>')).toBe('<[redacted]>');
});

test('learns a token from an answer and finds it elsewhere', () => {
  const redactor = createRedactor();
  redactor.learn('{"access_token":"opaque-token-1"}');
  expect(redactor.redact('denied: opaque-token-1')).toBe('denied: [redacted]');
});

test('does not learn an error message under a secret name', () => {
  const redactor = createRedactor();
  redactor.learn('{"client_secret":"is not the right one"}');
  expect(redactor.redact('that is not the right one')).toBe('that is not the right one');
});

test('hides headers that carry credentials and keeps the scheme', () => {
  const headers = { authorization: 'Bearer abc', 'set-cookie': 'session=abc', accept: '*/*' };
  expect(createRedactor().redactHeaders(headers)).toEqual({
    authorization: 'Bearer [redacted]',
    'set-cookie': '[redacted]',
    accept: '*/*',
  });
});

test.each([
  ['escaped quotes', '"access_token":"'.concat('\\"'.repeat(500_000))],
  ['beginnings of tokens', 'eyJ'.repeat(500_000)],
  ['secret names', 'client_secret='.repeat(100_000)],
])('finishes on a megabyte of %s', { timeout: 5000 }, (_, text) => {
  expect(createRedactor().redact(text).length).toBeGreaterThan(0);
});
