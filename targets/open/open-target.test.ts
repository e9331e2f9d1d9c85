import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../profiles/profile.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import { UnsafeTargetError } from '../../profiles/unsafe-target-error.ts';
import type { Exchange } from '../../results/exchange.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { Target } from '../target.ts';
import { listen, type ReceivedRequest } from '../testing/http-server.ts';
import { type OpenOptions, openTarget } from './open-target.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Answers test control's calls by method and path; a number is a bare status. */
function control(answers: Answers): (request: ReceivedRequest, response: ServerResponse) => void {
  return ({ method, path }, response) => {
    const answer = answers[`${method} ${path}`] ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.end(JSON.stringify(answer));
  };
}

function hello(...capabilities: string[]): Answers {
  return { 'GET /control/': { protocol: 1, capabilities } };
}

const asReported = { people: 'as-reported', clock: 'as-reported' } as const;
const claimed = { people: 'control', clock: 'control' } as const;

async function open(
  url: string,
  differences: Partial<Profile> = asReported,
  options: Partial<OpenOptions> = {},
): Promise<AsyncDisposable & Target> {
  const profile = profileOf(url, { control: `${url}/control`, ...differences });
  const target = await openTarget(profile, { version: '1', ...options });
  return { ...target, [Symbol.asyncDispose]: () => target.close() };
}

describe('capabilities', () => {
  test('are those that test control reports', async () => {
    await using server = await listen(control(hello('clock', 'people', 'accounts', 'constructor')));
    await using target = await open(server.url);
    expect([...target.capabilities]).toEqual([
      'clock',
      'people',
      'fresh-people',
      'app-sign-in',
      'accounts',
    ]);
    expect([...target.missing]).toEqual([]);
  });

  test('are not asked for if they are known', async () => {
    await using server = await listen(control({}));
    await using target = await open(server.url, claimed, { controlCapabilities: ['clock'] });
    expect([...target.capabilities]).toEqual(['clock']);
    expect([...target.missing.keys()]).toEqual(['people', 'fresh-people', 'app-sign-in']);
    expect(server.arrived).toEqual([]);
  });

  test('are not missing if the profile does not claim them', async () => {
    await using server = await listen(control(hello('clock')));
    await using target = await open(server.url);
    expect([...target.capabilities]).toEqual(['clock']);
    expect([...target.missing]).toEqual([]);
    expect(target.session({ step: '' }).people).toBeNull();
  });

  test('are missing if the profile claims them in vain', async () => {
    await using server = await listen(control(hello('accounts')));
    await using target = await open(server.url, claimed);
    expect([...target.missing.keys()]).toEqual(['clock', 'people', 'fresh-people', 'app-sign-in']);
    expect(target.missing.get('clock')).toBe(
      'the profile says `clock: control`, and test control reports only [accounts]',
    );
    expect(target.clock).toBeNull();
  });

  test('are not used if the profile says none', async () => {
    await using server = await listen(control(hello('clock', 'people', 'accounts')));
    await using target = await open(server.url, { people: 'none', clock: 'none' });
    expect([...target.capabilities]).toEqual([]);
  });

  test.each([
    ['refuses', { 'GET /control/': 401 }],
    ['speaks another protocol', { 'GET /control/': { protocol: 2, capabilities: ['clock'] } }],
    ['answers something else', { 'GET /control/': ['hello'] }],
    ['is not there', {}],
  ])('are all missing if test control %s', async (_, answers) => {
    await using server = await listen(control(answers));
    await using target = await open(server.url);
    expect([...target.capabilities]).toEqual([]);
    expect([...target.missing.keys()]).toEqual([
      'clock',
      'people',
      'fresh-people',
      'app-sign-in',
      'accounts',
    ]);
    expect(target.missing.get('people')).toMatch(
      /^test control GET .*expected the answer of control protocol 1, got/,
    );
  });

  test('are looked for without the last slash too', async () => {
    await using server = await listen(control({ 'GET /control': hello('clock')['GET /control/'] }));
    await using target = await open(server.url);
    expect([...target.capabilities]).toEqual(['clock']);
  });
});

describe('the clock', () => {
  const clocked = {
    ...hello('clock'),
    'GET /control/clock': { now: '2026-01-01T00:00:00.000Z' },
    'POST /control/clock': { now: '2026-01-03T00:00:00.000Z' },
    'POST /api/partner/v1/oauth/token.json': { access_token: 'canary-token' },
  };

  test('is read and moved by whole seconds', async () => {
    await using server = await listen(control(clocked));
    await using target = await open(server.url);
    expect(await target.clock?.now()).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(await target.clock?.advance(172_800)).toEqual(new Date('2026-01-03T00:00:00Z'));
    expect(server.arrived.at(-1)?.body).toBe('{"advance_seconds":172800}');
  });

  test('drops every cached token when it moves', async () => {
    await using server = await listen(control(clocked));
    await using target = await open(server.url);
    const { partner } = target.session({ step: '' });
    await partner.token();
    await target.clock?.advance(1);
    await partner.token();
    expect(server.arrived.filter(({ path }) => path.endsWith('token.json'))).toHaveLength(2);
  });

  test.each([
    ['once, if the clock shows that it moved', 3600, 1],
    ['again, if the clock shows that it did not', 0, 2],
  ])('is moved %s, though the answer was lost', async (_, stride, moves) => {
    let time = Date.parse('2026-01-01T00:00:00Z');
    const posts = () => server.arrived.filter(({ method }) => method === 'POST').length;
    await using server = await listen(({ path, method, socket, ...rest }, response) => {
      if (method === 'POST') time += (posts() === 1 ? stride : 3600) * 1000;
      if (method === 'POST' && posts() === 1) return void socket.destroy();
      const now = { now: new Date(time).toISOString() };
      const answers = { ...clocked, 'GET /control/clock': now, 'POST /control/clock': now };
      control(answers)({ path, method, socket, ...rest }, response);
    });
    await using target = await open(server.url);
    const moved = await target.clock?.advance(3600);
    expect([moved, posts()]).toEqual([new Date('2026-01-01T01:00:00Z'), moves]);
  });
});

describe('people', () => {
  const peopled = {
    ...hello('people', 'accounts'),
    'POST /control/people': { person_id: 'p/1' },
    'POST /control/people/p%2F1/visit': { page: 'consent' },
    'POST /control/people/p%2F1/consent': { page: 'canceled' },
    'POST /control/people/p%2F1/app-sign-in': 204,
    'GET /control/people/p%2F1/credentials': {
      credentials: [
        { credential_type: 'education', fields: { full_name: 'A' }, document: 'none', more: 1 },
      ],
    },
  };

  test('do the five things that people do', async () => {
    await using server = await listen(control(peopled));
    await using target = await open(server.url);
    const exchanges: Exchange[] = [];
    const { people } = target.session({ record: (e) => void exchanges.push(e), step: 'visit' });
    if (people === null) throw new Error('the target has people');
    const person = await people.lease();
    await people.appSignIn(person);
    expect(person).toBe('p/1');
    expect(await people.visit(person, 'http://link#a', { signIn: false })).toBe('consent');
    expect(await people.decide(person, 'http://link#a', 'cancel')).toBe('canceled');
    expect(await people.credentials(person)).toEqual([
      { credential_type: 'education', fields: { full_name: 'A' }, document: 'none' },
    ]);
    expect(exchanges.map(({ via, request }) => `${via} ${request.body}`)).toEqual([
      'control {}',
      'control {}',
      'control {"redirect_uri":"http://link#a","sign_in":false}',
      'control {"redirect_uri":"http://link#a","decision":"cancel"}',
      'control null',
    ]);
  });

  test.each([
    ['an unknown page', { page: 'welcome' }, /got 200 {"page":"welcome"} \(.*page.*\); compare/],
    ['a refusal', 422, /got 422 with an empty body; compare/],
    ['an epoch that has passed', 409, /another run has reset this target/],
  ])('that meet %s are an error of the driver', async (_, answer, says) => {
    await using server = await listen(
      control({ ...peopled, 'POST /control/people/p/visit': answer }),
    );
    await using target = await open(server.url);
    const session = target.session({ step: '' });
    await session.resume('p');
    const visit = session.people?.visit('p', 'http://link');
    await expect(visit).rejects.toThrow(DriverError);
    await expect(visit).rejects.toThrow(says);
  });
});

describe('reset', () => {
  const resettable = { ...hello('people', 'reset'), 'POST /control/reset': { epoch: 'e2' } };

  test('is not offered if others use the target too', async () => {
    await using server = await listen(control(resettable));
    await using target = await open(server.url);
    expect(target.reset).toBeNull();
    expect(target.capabilities.has('reset')).toBe(false);
  });

  test('gives its epoch to every later call', async () => {
    await using server = await listen(
      control({ ...resettable, 'POST /control/people': { person_id: 'p' } }),
    );
    await using target = await open(server.url, asReported, { oursAlone: true });
    await target.reset?.();
    await target.session({ step: '' }).people?.lease();
    expect(server.arrived.map(({ headers }) => headers['x-control-epoch'])).toEqual([
      undefined,
      undefined,
      'e2',
    ]);
  });
});

test('a reset whose answer was lost is done again, without the epoch that is over', async () => {
  const resettable = { ...hello('people', 'reset'), 'POST /control/reset': { epoch: 'next' } };
  const resets = () => server.arrived.filter(({ path }) => path.endsWith('/reset'));
  await using server = await listen((request, response) => {
    if (request.path.endsWith('/reset') && resets().length === 2) request.socket.destroy();
    else control(resettable)(request, response);
  });
  await using target = await open(server.url, asReported, { oursAlone: true });
  await target.reset?.();
  await target.reset?.();
  expect(resets().map(({ headers }) => headers['x-control-epoch'])).toEqual([
    undefined,
    'next',
    undefined,
  ]);
});

test('control traffic is not counted against maxRequests', async () => {
  await using server = await listen(
    control({ ...hello('people'), 'POST /control/people': { person_id: 'p' } }),
  );
  const limits = { requestsPerSecond: 1e6, maxRequests: 1, concurrency: 1, requestTimeoutMs: 5000 };
  await using target = await open(server.url, { ...asReported, limits });
  const { people, partner } = target.session({ step: '' });
  const person = (await people?.lease()) ?? '';
  await expect(people?.appSignIn(person)).rejects.toThrow('got 404');
  expect((await partner.status('a', { token: null })).status).toBe(404);
  await expect(partner.status('a', { token: null })).rejects.toThrow('maxRequests (1) is used up');
});

test('nothing is sent to a host that is not allowed', async () => {
  await using server = await listen(control({}));
  const profile = profileOf('https://app.seekpass.co', { control: server.url, ...claimed });
  await expect(openTarget(profile, { version: '1' })).rejects.toThrow(UnsafeTargetError);
  expect(server.arrived).toEqual([]);
});

test('a closed target ends the calls that still wait', async () => {
  await using server = await listen(() => void target.close());
  const target = await openTarget(profileOf(server.url), { version: '1' });
  const { partner } = target.session({ step: '' });
  await expect(partner.status('a', { token: null })).rejects.toThrow('the target was closed');
});
