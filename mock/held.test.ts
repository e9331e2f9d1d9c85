import { describe, expect, test } from 'vitest';
import { addPath, statusPath, tokenPath } from '../contracts/endpoints.ts';
import { mockClients } from './clients.ts';
import { type StartedMock, type StartOptions, startMock } from './start-mock.ts';
import { education } from './testing/mock.ts';

const startAt = new Date('2026-03-01T09:00:00Z');

const held = (options: StartOptions = {}) => startMock({ clock: 'held', startAt, ...options });

const dateOf = ({ headers }: Response) => headers.get('date');

function move({ adminUrl }: StartedMock, body: unknown) {
  return fetch(`${adminUrl}/clock`, { method: 'POST', body: JSON.stringify(body) });
}

async function bearer({ url }: StartedMock) {
  const { clientId, clientSecret } = mockClients[0];
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'write.education',
  });
  const answer = await fetch(url + tokenPath, { method: 'POST', body });
  const { access_token } = (await answer.json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
}

describe('a held mock', () => {
  test('is moved through its admin port', async () => {
    await using mock = await held();
    const read = await fetch(`${mock.adminUrl}/clock`);
    const moved = await move(mock, { advance_seconds: 172_800 });
    expect(await read.json()).toEqual({ now: '2026-03-01T09:00:00.000Z' });
    expect(await moved.json()).toEqual({ now: '2026-03-03T09:00:00.000Z' });
    expect([dateOf(read), dateOf(moved)]).toEqual([
      'Sun, 01 Mar 2026 09:00:00 GMT',
      'Tue, 03 Mar 2026 09:00:00 GMT',
    ]);
  });

  test.each([
    ['a step back', { advance_seconds: -1 }],
    ['seconds as text', { advance_seconds: '5' }],
    ['nothing', {}],
  ])('is not moved by %s', async (_what, body) => {
    await using mock = await held();
    const answer = await move(mock, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('advance_seconds must') });
    expect(mock.clock.now()).toEqual(startAt);
  });

  test('has the admin nowhere but on its port, and there nothing else', async () => {
    await using mock = await held();
    expect((await fetch(`${mock.url}/clock`)).status).toBe(404);
    const answers = await Promise.all(
      ['/', '/people', '/__control/clock', '/clock/'].map((path) => fetch(mock.adminUrl + path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 200]);
    expect(await answers[0]?.json()).toEqual({ error: expect.stringContaining('GET /clock') });
  });

  test('serves no test control unless asked for', async () => {
    await using mock = await held();
    await using asked = await held({ testControl: true });
    const paths = ['/__control', '/__control/', '/__control/clock', '/__control/people'];
    const [none, all] = await Promise.all(
      [mock, asked].map(({ url }) => Promise.all(paths.map((path) => fetch(url + path)))),
    );
    expect(none?.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(all?.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
  });

  test('is still driven by the test that started it', async () => {
    await using mock = await held();
    const headers = await bearer(mock);
    const body = JSON.stringify(education('a'));
    const added = await fetch(mock.url + addPath('education'), { method: 'POST', headers, body });
    const { redirect_uri } = (await added.json()) as { redirect_uri: string };
    expect(await (await mock.newPerson()).accept(redirect_uri)).toBe('credential');
  });

  test('dates every kind of answer by its time', async () => {
    await using mock = await held();
    await move(mock, { advance_seconds: 90_000 });
    const asked: [string, RequestInit][] = [
      ['/', {}],
      ['/', { method: 'HEAD' }],
      ['/', { method: 'OPTIONS' }],
      ['/assets/pages.css', {}],
      ['/account', { redirect: 'manual' }],
      ['/sign-in', {}],
      ['/partner/add/education', {}],
      ['/partner/error', {}],
      ['/no-such-page', {}],
      ['/__control/clock', {}],
      [tokenPath, { method: 'POST', body: '{' }],
      [tokenPath, {}],
      [addPath('education'), { method: 'POST', body: '{' }],
      [addPath('no-such-type'), { method: 'POST', headers: await bearer(mock), body: '{' }],
      [statusPath('a'), {}],
      ['/api/partner/v1/no-such-path', {}],
    ];
    const answers = await Promise.all(asked.map(([path, init]) => fetch(mock.url + path, init)));
    expect(new Set(answers.map(({ status }) => status))).toContain(303);
    expect(new Set(answers.map(dateOf))).toEqual(new Set(['Mon, 02 Mar 2026 10:00:00 GMT']));
  });

  test('ends tokens and submissions by its time', async () => {
    await using mock = await held();
    const headers = await bearer(mock);
    const body = JSON.stringify(education('a'));
    await fetch(mock.url + addPath('education'), { method: 'POST', headers, body });
    const status = () => fetch(mock.url + statusPath('a'), { headers });
    expect((await status()).status).toBe(200);
    await move(mock, { advance_seconds: 3599 });
    expect((await status()).status).toBe(200);
    await move(mock, { advance_seconds: 1 });
    expect((await status()).status).toBe(401);
  });

  test('begins at the wall time, in whole seconds', async () => {
    await using mock = await startMock({ clock: 'held' });
    expect(mock.clock.now().getMilliseconds()).toBe(0);
    expect(Math.abs(mock.clock.now().getTime() - Date.now())).toBeLessThan(60_000);
  });

  test('closes both its ports', async () => {
    const mock = await held();
    await mock.close();
    for (const url of [mock.url, `${mock.adminUrl}/clock`]) {
      await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    }
  });

  test('does not listen if the admin port is taken', async () => {
    await using first = await held();
    const adminPort = Number(new URL(first.adminUrl ?? '').port);
    await expect(held({ adminPort })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port: adminPort,
    });
  });
});

test('a scaled mock dates its answers by its own time', async () => {
  await using mock = await startMock({ clock: { scaled: 1e6 }, startAt, adminPort: 0 });
  const dates: number[] = [];
  for (let asked = 0; asked < 3; asked += 1) {
    dates.push(Date.parse(dateOf(await fetch(mock.url)) ?? ''));
  }
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  // An answer takes more than a tenth of a millisecond, which are minutes here.
  expect((dates.at(-1) ?? 0) - startAt.getTime()).toBeGreaterThan(60_000);
  const { now } = (await (await fetch(`${mock.adminUrl}/clock`)).json()) as { now: string };
  expect(Date.parse(now)).toBeGreaterThan(dates.at(-1) ?? 0);
});

test('a slow scaled mock dates its answers by when it answers', async () => {
  await using mock = await startMock({ clock: { scaled: 1e6 }, startAt, latencyMs: 20 });
  const answer = await fetch(mock.url + statusPath('a'));
  // Twenty milliseconds and more are five hours and more here.
  expect(Date.parse(dateOf(answer) ?? '') - startAt.getTime()).toBeGreaterThan(5 * 3_600_000);
});

test('a mock that refuses for the rate dates that by its time too', async () => {
  await using mock = await held({ rateLimit: 1 });
  const path = mock.url + statusPath('a');
  const answers = await Promise.all([fetch(path), fetch(path), fetch(path)]);
  expect(answers.map(({ status }) => status)).toContain(429);
  expect(new Set(answers.map(dateOf))).toEqual(new Set(['Sun, 01 Mar 2026 09:00:00 GMT']));
});
