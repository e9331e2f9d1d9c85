import { describe, expect, test } from 'vitest';
import { statusesPath } from '../../contracts/endpoints.ts';
import { mockClients } from '../clients.ts';
import { education, mockForTest } from '../testing/mock.ts';

const startAt = new Date('2026-01-01T12:00:00.750Z');

describe('the status of a submission', () => {
  test('is incomplete without a time while it is pending', async () => {
    const mock = mockForTest();
    await mock.submit(education('a/b & ü'));
    const answer = await mock.status('a/b & ü');
    expect(await answer.json()).toEqual({
      id: 'a/b & ü',
      status: 'incomplete',
      finalized_at: null,
    });
  });

  test.each([
    ['accept', 'verified'],
    ['cancel', 'canceled'],
  ] as const)('is final from the decision to %s on', async (decision, status) => {
    const mock = mockForTest({ startAt });
    const link = await mock.submit(education('a'));
    await mock.decide(await mock.person(), link, decision);
    mock.wait(100);
    const body = await (await mock.status('a')).json();
    expect(body).toEqual({ id: 'a', status, finalized_at: '2026-01-01T12:00:00Z' });
  });

  test('becomes canceled at the 48th hour without a decision', async () => {
    const mock = mockForTest({ startAt });
    await mock.visit(await mock.person(), await mock.submit(education('a')));
    mock.wait(47 + 59 / 60);
    expect(await (await mock.status('a')).json()).toMatchObject({ status: 'incomplete' });
    mock.wait(10);
    const body = await (await mock.status('a')).json();
    expect(body).toEqual({ id: 'a', status: 'canceled', finalized_at: '2026-01-03T12:00:00Z' });
  });

  test('is given to its own partner only', async () => {
    const mock = mockForTest();
    await mock.submit(education('a'));
    expect((await mock.status('a', mockClients[1])).status).toBe(404);
    expect((await mock.app.request('/api/partner/v1/submissions/a/status.json')).status).toBe(401);
  });
});

describe('the statuses of several submissions', () => {
  test('come in order without the unknown ids', async () => {
    const mock = mockForTest();
    for (const id of ['a', 'b']) await mock.submit(education(id));
    const body = (await (await mock.statuses(['b', 'unknown', 'a'])).json()) as {
      credentials: { id: string }[];
    };
    expect(body.credentials.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test.each([
    [1, 200],
    [30, 200],
    [31, 422],
    [0, 422],
  ])('of %d ids are answered %d', async (count, status) => {
    const ids = Array.from({ length: count }, (_, index) => `id-${index}`);
    expect((await mockForTest().statuses(ids)).status).toBe(status);
  });

  test('need no content type but a list of texts', async () => {
    const mock = mockForTest();
    const headers = { ...(await mock.bearer()), 'content-type': 'text/plain' };
    expect((await mock.post(statusesPath, { ids: ['a'] }, headers)).status).toBe(200);
    expect((await mock.post(statusesPath, { ids: [7] }, headers)).status).toBe(422);
    expect((await mock.post(statusesPath, 'null', headers)).status).toBe(422);
    expect((await mock.post(statusesPath, '{', headers)).status).toBe(400);
  });
});
