import { describe, expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

describe('test control', () => {
  test('says what it can do', async () => {
    const answer = await mockForTest().app.request('/__control/');
    expect(await answer.json()).toEqual({
      protocol: 1,
      capabilities: ['clock', 'people', 'accounts', 'reset'],
    });
  });

  test('moves the clock forward and never back', async () => {
    const mock = mockForTest();
    const moved = await mock.post('/__control/clock', { advance_seconds: 172800 });
    const back = await mock.post('/__control/clock', { advance_seconds: -1 });
    expect(await moved.json()).toEqual({ now: '2026-01-03T00:00:00.000Z' });
    expect(back.status).toBe(400);
    expect(await (await mock.app.request('/__control/clock')).json()).toEqual({
      now: '2026-01-03T00:00:00.000Z',
    });
  });

  test('forgets all on a reset but the time', async () => {
    const mock = mockForTest();
    await mock.submit(education('a'));
    const person = await mock.person();
    mock.wait(1);
    await mock.post('/__control/reset', '');
    expect((await mock.status('a')).status).toBe(404);
    expect((await mock.app.request(`/__control/people/${person}/credentials`)).status).toBe(404);
    expect(mock.clock.now().toISOString()).toBe('2026-01-01T01:00:00.000Z');
  });

  test('refuses a caller whose epoch is old', async () => {
    const mock = mockForTest();
    const reset = () => mock.post('/__control/reset', {});
    const { epoch } = (await (await reset()).json()) as { epoch: string };
    const read = () =>
      mock.app.request('/__control/clock', { headers: { 'X-Control-Epoch': epoch } });
    expect((await read()).status).toBe(200);
    await reset();
    expect((await read()).status).toBe(409);
    expect(await (await read()).json()).toEqual({ error: expect.stringContaining('epoch') });
  });

  test.each([
    ['an unknown person', '/people/nobody/visit', { redirect_uri: 'x' }, 404],
    ['an unknown call', '/weather', {}, 404],
    ['a missing link', '/people/:id/visit', {}, 400],
    ['an unknown decision', '/people/:id/consent', { redirect_uri: 'x', decision: 'no' }, 400],
    ['a body that is not JSON', '/clock', '{', 400],
    ['a body that is not an object', '/clock', 'null', 400],
    ['seconds as text', '/clock', { advance_seconds: '5' }, 400],
  ])('refuses %s with a reason', async (_what, path, body, status) => {
    const mock = mockForTest();
    const answer = await mock.post(`/__control${path.replace(':id', await mock.person())}`, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/./) });
  });

  test('answers the app sign-in with nothing but 204', async () => {
    const mock = mockForTest();
    const answer = await mock.appSignIn(await mock.person());
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
  });
});
