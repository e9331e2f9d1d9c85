import { describe, expect, test } from 'vitest';
import { answer, thrownBy } from '../testing/answers.ts';
import { expectCapitals, expectFinalTime, expectNotFinal } from './finalized.ts';

const entry = (finalized_at?: unknown) => ({ id: 'spc-1', status: 'x', finalized_at });
const memo = answer(200, 'the answer');

describe('a final time', () => {
  test.each([
    ['2026-01-01T12:00:00Z', 0],
    ['2026-01-01T12:00:00.250Z', 0.25],
    ['2026-01-01T12:00:00.250000Z', 0.25],
    ['2026-01-01T12:00:00+00:00', 0],
    ['2026-01-01T12:00:00-00:00', 0],
  ])('may be written %s', (text, past) => {
    const noon = Date.parse('2026-01-01T12:00:00Z') / 1000;
    expect(expectFinalTime(memo, entry(text)) - noon).toBeCloseTo(past, 6);
  });

  test('warns of small letters', async () => {
    const thrown = await thrownBy(() => expectCapitals(memo, entry('2026-01-01T12:00:00z')));
    expect(thrown).toMatchObject({ name: 'Violation', basis: 'A' });
  });

  test.each([
    '2026-01-01T12:00:00',
    '2026-01-01T12:00:00+10:00',
    '2026-02-30T12:00:00Z',
    '2026-01-01',
    '',
    null,
    1_767_268_800,
  ])('is never %j', async (value) => {
    expect(await thrownBy(() => expectFinalTime(memo, entry(value)))).toMatchObject({
      name: 'Violation',
      basis: null,
      message: 'GET /status: expected finalized_at like 2026-01-01T12:00:00Z, got 200 the answer',
    });
  });

  test('that is absent is worth a warning only', async () => {
    expect(await thrownBy(() => expectFinalTime(memo, entry()))).toMatchObject({
      basis: 'A',
      message: 'GET /status: expected finalized_at a time, it is absent from 200 the answer',
    });
  });
});

describe('while incomplete a time', () => {
  test('is null', async () => {
    expect(await thrownBy(() => expectNotFinal(memo, entry(null)))).toBeNull();
  });

  test.each(['2026-01-01T12:00:00Z', '', 0, false])('is not %j', async (value) => {
    expect(await thrownBy(() => expectNotFinal(memo, entry(value)))).toMatchObject({
      basis: null,
      message: 'GET /status: expected finalized_at null while incomplete, got 200 the answer',
    });
  });

  test('that is absent is worth a warning only', async () => {
    expect(await thrownBy(() => expectNotFinal(memo, entry()))).toMatchObject({ basis: 'A' });
  });
});
