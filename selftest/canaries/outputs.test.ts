import { expect, test } from 'vitest';
import { eachOf, shownIn } from './outputs.ts';

const secrets = new Map([
  ['a password', 'canary-password-0c3d'],
  ['a cookie', 'canary-session-cookie-77aa'],
]);

test('an output that shows a secret in a code is known by what the secret is', () => {
  const content = `said: ${Buffer.from('canary-password-0c3d').toString('base64')}`;
  expect(shownIn({ name: 'run.json', content, secrets })).toEqual(['a password']);
});

test('an output without secrets shows none', () => {
  expect(shownIn({ name: 'run.json', content: 'said: [redacted]', secrets })).toEqual([]);
});

test('each output is searched alone, for every secret', () => {
  const written = new Map([
    ['stdout', 'one'],
    ['stderr', 'two'],
  ]);
  expect(eachOf({ secrets, written })).toEqual([
    { name: 'stdout', content: 'one', secrets },
    { name: 'stderr', content: 'two', secrets },
  ]);
});
