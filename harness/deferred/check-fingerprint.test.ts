import { expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { fingerprintOf } from './check-fingerprint.ts';

const repeated = check('REUSE-002', 'the same link')
  .step('submit', z.number(), () => 1)
  .step('repeat', z.number(), () => 2);

function fingerprint(made: Check, version = '1.0.0'): string {
  return fingerprintOf(made, made.steps(undefined), version);
}

const original = fingerprint(repeated.within('20h', '47h', 'submit').holds(() => {}));

test('the same definition has the same fingerprint, whatever its functions look like', () => {
  const again = check('REUSE-002', 'the same link')
    .step('submit', z.number(), function named() {
      return 1;
    })
    .step('repeat', z.number(), () => 1 + 1)
    .within('20h', '47h', 'submit')
    .holds(() => undefined);
  expect(fingerprint(again)).toBe(original);
});

test.each([
  ['another window', repeated.within('2h', '25h', 'submit').holds(() => {})],
  ['a probe of the end instead', repeated.after('49h', 'submit').holds(() => {})],
  ['no window', repeated.holds(() => {})],
  [
    'another revision',
    repeated
      .within('20h', '47h', 'submit')
      .revised(2)
      .holds(() => {}),
  ],
  [
    'another step',
    repeated
      .step('status', z.number(), () => 3)
      .within('20h', '47h', 'submit')
      .holds(() => {}),
  ],
])('%s makes another fingerprint', (_, made) => {
  expect(fingerprint(made)).not.toBe(original);
});

test('another version of the suite makes another fingerprint', () => {
  const same = repeated.within('20h', '47h', 'submit').holds(() => {});
  expect(fingerprint(same, '1.0.1')).not.toBe(original);
});
