import { expect, test } from 'vitest';
import { describeHistory } from './describe-history.ts';

test('a history is described in words', () => {
  expect(
    describeHistory([
      { kind: 'wait', seconds: 172_740 },
      { kind: 'repeat' },
      { kind: 'visit', person: 0, link: 'first', signIn: true },
      { kind: 'visit', person: 1, link: 'current', signIn: false },
      { kind: 'accept', person: 1, link: 'current' },
      { kind: 'cancel', person: 0, link: 'first' },
    ]),
  ).toBe(
    'submit, wait 47 h 59 min, repeat, person 1 opens the first link, ' +
      'person 2 opens the current link without signing in, ' +
      'person 2 accepts on the current link, person 1 cancels on the first link',
  );
});

test('a history of nothing is a submission', () => {
  expect(describeHistory([])).toBe('submit');
});
