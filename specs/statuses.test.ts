import { describe, expect, test } from 'vitest';
import { entriesIn, entryIn, expectEntry, expectStatus, isKnown } from './statuses.ts';
import { answer, thrownBy } from './testing/answers.ts';

const incomplete = { id: 'spc-1', status: 'incomplete', finalized_at: null };

describe('the entry of an answer', () => {
  test('is the object of the answer, with all its fields', () => {
    const body = { ...incomplete, more: 1 };
    expect(entryIn(answer(200, body))).toEqual(body);
  });

  test.each([
    [404, incomplete],
    [201, incomplete],
    [200, { id: 'spc-1' }],
    [200, []],
    [200, null],
    [200, 'not JSON'],
  ])('is null in a %i with %j', async (status, body) => {
    expect(entryIn(answer(status, body))).toBeNull();
    expect(await thrownBy(() => expectEntry(answer(status, body)))).toMatchObject({
      name: 'Violation',
      message: expect.stringMatching(/^GET \/status: expected 200 with a status, got \d{3} /),
    });
  });

  test('may lack its time: older answers do', () => {
    expect(expectEntry(answer(200, { id: 'spc-1', status: 'verified' })).status).toBe('verified');
  });
});

describe('the entries of an answer about many', () => {
  test('are all that it lists, in its order', () => {
    const credentials = [{ ...incomplete, id: 'b' }, incomplete];
    expect(entriesIn(answer(200, { credentials }))?.map(({ id }) => id)).toEqual(['b', 'spc-1']);
    expect(entriesIn(answer(200, { credentials: [] }))).toEqual([]);
  });

  test.each([
    [400, { credentials: [] }],
    [200, {}],
    [200, { credentials: {} }],
    [200, [incomplete]],
    [200, '<html>'],
  ])('are null in a %i with %j', (status, body) => {
    expect(entriesIn(answer(status, body))).toBeNull();
  });
});

test('a status is the expected one or a violation', async () => {
  expect(expectStatus(answer(200, incomplete), 'incomplete')).toEqual(incomplete);
  expect(await thrownBy(() => expectStatus(answer(200, incomplete), 'verified'))).toMatchObject({
    name: 'Violation',
    message: `GET /status: expected status verified, got 200 ${JSON.stringify(incomplete)}`,
  });
});

test.each([
  ['incomplete', true],
  ['verified', true],
  ['canceled', true],
  ['unknown', false],
  [undefined, false],
])('an entry of status %s is known: %s', (status, known) => {
  expect(isKnown({ ...incomplete, status })).toBe(known);
});

test('no entry at all is not known', () => {
  expect([isKnown(null), isKnown(undefined)]).toEqual([false, false]);
});
