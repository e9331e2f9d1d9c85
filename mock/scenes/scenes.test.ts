import { describe, expect, test } from 'vitest';
import { addPath } from '../../contracts/endpoints.ts';
import { startMock } from '../start-mock.ts';
import { education, mockForTest } from '../testing/mock.ts';
import { scenes } from './all.ts';
import { chosenScenes, type NamedScene } from './chosen-scenes.ts';

const playing = (...names: NamedScene[]) =>
  mockForTest({ scenes: chosenScenes(names), clock: 'running' });

const path = addPath('education');

/** The statuses of some submissions, one after another. */
async function statusesOf(mock: ReturnType<typeof playing>, count: number): Promise<number[]> {
  const headers = await mock.bearer(mock.clients[0]);
  const statuses: number[] = [];
  for (let place = 0; place < count; place += 1) {
    statuses.push((await mock.post(path, education(`id-${place}`), headers)).status);
  }
  return statuses;
}

test('every scene has its own name and says in one sentence what it does', () => {
  const names = scenes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, says } of scenes)
    expect([name, says]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)]);
});

describe('answers to submissions', () => {
  test.each([
    ['plain', [201, 201, 201]],
    ['token-revoked', [401, 401, 401]],
    ['token-refused-for-ever', [401, 401, 401]],
    ['scope-withheld', [403, 403, 403]],
    ['slow-503', [503, 503, 201]],
    ['too-many-seconds', [429, 429, 201]],
    ['too-many-date', [429, 429, 201]],
    ['down', [503, 503, 503]],
    ['refused-400', [400, 400, 400]],
    ['refused-409', [409, 409, 409]],
    ['refused-415', [415, 415, 415]],
    ['refused-cut-off', [422, 422, 422]],
    ['other-success', [200, 201, 200]],
    ['same-origin-redirect', [307, 308, 307]],
  ])('%s: %j', async (name, expected) => {
    expect(await statusesOf(playing(name), expected.length)).toEqual(expected);
  });

  test('can be limited to the next calls, or to one call in n', async () => {
    expect(await statusesOf(playing({ name: 'down', calls: 2 }), 3)).toEqual([503, 503, 201]);
    const every = await statusesOf(playing({ name: 'too-many', every: 2 }), 4);
    expect(every.filter((status) => status === 429)).toHaveLength(2);
  });
});

test('a second 503 was stored all the same, the first was not', async () => {
  const mock = playing('slow-503');
  await statusesOf(mock, 2);
  expect([(await mock.status('id-0')).status, (await mock.status('id-1')).status]).toEqual([
    404, 200,
  ]);
});

test('the retry date lies in the future of the mock’s clock', async () => {
  const mock = playing('too-many-date');
  const answer = await mock.add(education('a'));
  const wait = Date.parse(answer.headers.get('retry-after') ?? '') - mock.clock.now().getTime();
  expect(wait).toBeGreaterThan(1000);
});

test('other links lead to their submission in every form', async () => {
  const mock = playing('other-links');
  const link = await mock.submit(education('a'));
  expect(link).toContain('%2D');
  expect(await mock.visit(await mock.person(), link)).toBe('consent');
});

test('a raw ampersand stands in the answer', async () => {
  const answer = await playing('raw-ampersand').add(education('a'));
  expect(await answer.text()).toMatch(/&documentType/);
});

describe('tokens', () => {
  const granted = async (name: string) => {
    const mock = playing(name);
    return (await (await mock.requestToken({}, mock.clients[0])).json()) as Record<string, unknown>;
  };

  test('live for seconds', async () => {
    expect(await granted('short-tokens')).toMatchObject({ expires_in: 5 });
  });
  test('do not say how long', async () => {
    expect(await granted('unstated-life')).not.toHaveProperty('expires_in');
  });
  test('are opaque', async () => {
    const body = await granted('opaque-tokens');
    expect(body).toMatchObject({ token_type: 'bearer' });
    expect(body.access_token).not.toContain('.');
  });
  test('are refused to all', async () => {
    expect(await granted('client-refused')).toMatchObject({ error: 'invalid_client' });
  });
  test('end when a newer one is given', async () => {
    const mock = playing('old-tokens-end');
    const old = await mock.bearer();
    await mock.bearer();
    expect((await mock.post(path, education('a'), old)).status).toBe(401);
  });
  test('are asked for with characters that a form must encode', async () => {
    const mock = playing('awkward-secret');
    expect(mock.clients[0].clientSecret).toContain('&');
    expect((await mock.requestToken({}, mock.clients[0])).status).toBe(200);
  });
});

describe('statuses', () => {
  async function listed(name: string) {
    const mock = playing(name);
    const links = [await mock.submit(education('a')), await mock.submit(education('b'))];
    await mock.decide(await mock.person(), links[0] ?? '', 'accept');
    const first = await mock.statuses(['a', 'b']);
    const second = await mock.statuses(['a', 'b']);
    const read = async (answer: Response) =>
      ((await answer.json()) as { credentials?: Record<string, unknown>[] }).credentials ?? [];
    return { status: first.status, first: await read(first), second: await read(second) };
  }

  test('are unknown at first', async () => {
    const { first, second } = await listed('status-unknown-word');
    expect([first[0]?.status, second[0]?.status]).toEqual(['pending_review', 'verified']);
  });
  test('come in reverse', async () => {
    expect((await listed('status-reversed')).first.map(({ id }) => id)).toEqual(['b', 'a']);
  });
  test('lack one, or have one more', async () => {
    expect((await listed('status-missing-entry')).first.map(({ id }) => id)).toEqual(['b']);
    expect((await listed('status-extra-entry')).first).toHaveLength(3);
  });
  test('have odd times, or none', async () => {
    expect((await listed('status-odd-times')).first[0]?.finalized_at).toMatch(/\+00:00$/);
    expect((await listed('status-null-time')).first[0]).toMatchObject({ finalized_at: null });
  });
  test('are forgotten', async () => {
    expect((await listed('status-forgotten')).first.map(({ id }) => id)).toEqual(['b']);
    expect((await listed('status-list-404')).status).toBe(404);
  });
});

describe('over a socket', () => {
  const submit = (url: string, signal?: AbortSignal) =>
    fetch(`${url}${path}`, { method: 'POST', body: '{}', signal: signal ?? null });

  test.each(['answer-lost', 'connection-reset'])('%s closes the first connection', async (name) => {
    await using mock = await startMock({ scenes: [name] });
    await expect(submit(mock.url)).rejects.toThrow('fetch failed');
    expect((await submit(mock.url)).status).toBe(401);
    expect(mock.requests.submissions().map(({ status }) => status)).toEqual([null, 401]);
  });

  test('answer-late waits until its client gives up', async () => {
    await using mock = await startMock({ scenes: ['answer-late'] });
    const giveUp = new AbortController();
    const late = submit(mock.url, giveUp.signal);
    await mock.requests.waitFor(({ path: asked }) => asked === path);
    giveUp.abort();
    await expect(late).rejects.toThrow('aborted');
  });

  test('other-origin sends to a second origin, which sees who follows', async () => {
    await using mock = await startMock({ scenes: ['other-origin'] });
    await submit(mock.url);
    expect(mock.requests.all().map(({ origin }) => origin)).toEqual(['api', 'other']);
  });

  test('control calls switch scenes on and off', async () => {
    await using mock = await startMock();
    const control = (scenes: unknown) =>
      fetch(`${mock.url}/__control/scene`, { method: 'POST', body: JSON.stringify({ scenes }) });
    expect(await (await control([{ name: 'down', calls: 1 }])).json()).toEqual({
      scenes: ['down'],
    });
    expect([(await submit(mock.url)).status, (await submit(mock.url)).status]).toEqual([503, 401]);
    expect((await control(['no-such'])).status).toBe(400);
  });
});

test('an unknown name is refused with where to find the others', () => {
  expect(() => chosenScenes(['no-such'])).toThrow('`spc mock --scene list` prints them');
});
