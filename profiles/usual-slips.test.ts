// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CI systems write their variables that way
import { expect, test } from 'vitest';
import { profileOf } from './testing/profile.ts';
import { usualSlips } from './usual-slips.ts';

const url = 'http://127.0.0.1:4010';
const withSecret = (clientSecret: string) =>
  usualSlips(profileOf(url, { auth: { clientId: 'one', clientSecret } }));

test.each(['canary\n', 'canary\r', ' canary', '\tcanary'])(
  'white space around %j is named',
  (secret) => {
    expect(withSecret(secret)).toEqual([
      expect.stringContaining('auth.clientSecret: its value begins or ends with white space'),
    ]);
    expect(withSecret(secret).join()).not.toContain('canary');
  },
);

test.each(['"canary"', "'canary'", 'canary"'])('quotes around %s are named', (secret) => {
  expect(withSecret(secret)).toEqual([expect.stringContaining('without quotes')]);
});

test.each([
  '$(SECRET)',
  '${{ secrets.SECRET }}',
  '${SECRET}',
  '%SECRET%',
  '$SECRET',
  '{{ secret }}',
])('a variable such as %s that nothing filled is named', (secret) => {
  expect(withSecret(secret)).toEqual([expect.stringContaining('nothing has filled in')]);
});

test('a path too many in baseUrl is named', () => {
  expect(usualSlips(profileOf(`${url}/api/partner/v1`))).toEqual([
    'baseUrl: leave out /api/partner/v1, which every request adds',
  ]);
});

test.each(['synthetic-secret', 'a$b', 'x"y', 'p=(1)'])('nothing is said about %s', (secret) => {
  expect(withSecret(secret)).toEqual([]);
});
