import { describe, expect, test } from 'vitest';
import {
  entriesIn,
  entryIn,
  expectEntry,
  expectRead,
  expectStatus,
  isKnown,
  knowsAmongMany,
  knowsSubmission,
} from './statuses.ts';
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

describe('whether an answer knows a submission', () => {
  test.each([
    [200, incomplete, true],
    [200, { id: 'spc-1', status: 'not_found' }, false],
    [404, {}, false],
    [403, 'no', false],
  ])('in a %i with %j: %j', (status, body, known) => {
    expect(knowsSubmission(answer(status, body))).toBe(known);
  });

  test.each([
    [200, { credentials: [incomplete] }, true],
    [200, { credentials: [{ ...incomplete, id: 'spc-2' }] }, false],
    [200, { credentials: [] }, false],
    [422, {}, false],
  ])('among many, in a %i with %j: %j', (status, body, known) => {
    expect(knowsAmongMany(answer(status, body), 'spc-1')).toBe(known);
  });

  test.each([
    [500, {}],
    [302, ''],
    [200, '<html>'],
    [200, { id: 'spc-1' }],
  ])('cannot be told from a %i with %j', async (status, body) => {
    const got = answer(status, body);
    expect(await thrownBy(() => knowsSubmission(got))).toMatchObject({
      name: 'Blocked',
      by: 'STAT-001',
      message: expect.stringContaining('expected a status or a 4xx, got'),
    });
    expect(await thrownBy(() => knowsAmongMany(got, 'spc-1'))).toMatchObject({
      name: 'Blocked',
      by: 'STAT-004',
      message: expect.stringContaining('expected "credentials" or a 4xx, got'),
    });
    expect(await thrownBy(() => expectRead(got))).toMatchObject({
      name: 'Blocked',
      by: 'STAT-001',
      message: expect.stringContaining('expected a status, got'),
    });
  });

  test('one status was read, or many', () => {
    expect(() => expectRead(answer(200, incomplete))).not.toThrow();
    expect(() => expectRead(answer(200, { credentials: [] }))).not.toThrow();
  });
});
