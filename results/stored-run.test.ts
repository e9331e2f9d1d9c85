import { expect, test } from 'vitest';
import { storedRun } from './stored-run.ts';
import { handMadeFinding, handMadeRun } from './testing/hand-made.ts';
import { toDocument } from './to-document.ts';

const current = handMadeRun([handMadeFinding({ variation: 'an empty name' })]);

test('a document of this version is read as the run that it stores', () => {
  expect(storedRun.parse(JSON.parse(JSON.stringify(toDocument(current))))).toEqual(current);
});

test('a document of version 2 is read as it is', () => {
  const second = { ...current, schemaVersion: 2 };
  expect(storedRun.parse(JSON.parse(JSON.stringify(second)))).toEqual(current);
});

test('a document that names a rule which it does not hold is refused', () => {
  const result = storedRun.safeParse({ ...toDocument(current), rules: [] });
  expect(result.error?.issues[0]?.message).toBe('expected an entry 0 in rules, which has 0');
});

test('a document of version 1 is read under the names of this version', () => {
  const { pendingSteps, findings, ...same } = current;
  const first = {
    ...same,
    schemaVersion: 1,
    obligations: pendingSteps,
    findings: findings.map(({ variation, ...finding }) => ({ ...finding, mutation: variation })),
  };
  expect(storedRun.parse(JSON.parse(JSON.stringify(first)))).toEqual(current);
});

test('in version 1 the baseline of a refusal was filed under control, as test control was not', () => {
  const [finding] = current.findings;
  const sent = { method: 'POST', url: 'https://seek.example', headers: {}, body: null };
  const exchange = { request: sent, response: null, failure: 'refused', durationMs: 1 };
  const exchanges = [
    { ...exchange, via: 'http', step: 'control' },
    { ...exchange, via: 'control', step: 'control' },
  ];
  const { variation: mutation, ...same } = { ...finding, exchanges };
  const document = {
    ...current,
    schemaVersion: 1,
    obligations: [],
    findings: [{ ...same, mutation }],
  };
  const steps = storedRun.parse(document).findings[0]?.exchanges.map(({ step }) => step);
  expect(steps).toEqual(['baseline', 'control']);
});

test.each([[4], ['1'], [null]])('a document of version %j is refused', (schemaVersion) => {
  const result = storedRun.safeParse({ ...current, schemaVersion });
  expect(result.error?.issues[0]).toMatchObject({ path: ['schemaVersion'] });
});
