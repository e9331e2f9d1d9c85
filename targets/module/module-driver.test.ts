import { describe, expect, test } from 'vitest';
import type { DriverModule } from '../../profiles/driver-module.ts';
import type { Profile } from '../../profiles/profile.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import type { Exchange } from '../../results/exchange.ts';
import { DriverError } from '../errors/driver-error.ts';
import { openTarget } from '../open/open-target.ts';
import type { Target } from '../target.ts';
import { listen } from '../testing/http-server.ts';

const willing: DriverModule = {
  capabilities: ['people', 'fresh-people', 'app-sign-in', 'accounts', 'clock'],
  lease: async () => 'ada',
  visit: async () => 'consent',
  decide: async () => 'credential',
  appSignIn: async () => {},
  credentials: async () => [{ credential_type: 'education', fields: {}, document: 'none' }],
  now: async () => new Date('2026-01-01T00:00:00Z'),
  advance: async (seconds) => new Date(Date.parse('2026-01-01T00:00:00Z') + seconds * 1000),
};

async function open(
  differences: Partial<DriverModule>,
  url = 'http://127.0.0.1:1',
  profile: Partial<Profile> = {},
): Promise<AsyncDisposable & Target> {
  const module = { ...willing, ...differences };
  const { capabilities } = module;
  const people = { driver: 'module', file: './my-driver.ts', capabilities, module } as const;
  const clock = capabilities.includes('clock') ? 'driver' : 'none';
  const described = profileOf(url, { people, clock, ...profile });
  const target = await openTarget(described, { version: '1', env: {} });
  return { ...target, [Symbol.asyncDispose]: () => target.close() };
}

/** A person leased by a check that is about to begin. */
async function seated(target: Target, signal?: AbortSignal) {
  const all = sitting(target, signal);
  await all.people.lease();
  all.exchanges.length = 0;
  return all;
}

function sitting(target: Target, signal?: AbortSignal, fresh = false) {
  const exchanges: Exchange[] = [];
  const record = (exchange: Exchange) => void exchanges.push(exchange);
  const session = target.session({ record, step: 'visit', signal, freshPeople: fresh });
  if (session.people === null) throw new Error('the target has people');
  return { exchanges, session, people: session.people };
}

describe('a driver module', () => {
  test('does the six things, each of them written down', async () => {
    await using target = await open({});
    const { people, exchanges } = sitting(target);
    const ada = await people.lease();
    await people.appSignIn(ada);
    expect(await people.visit(ada, 'http://link#a', { signIn: false })).toBe('consent');
    expect(await people.decide(ada, 'http://link#a', 'accept')).toBe('credential');
    expect(await people.credentials(ada)).toHaveLength(1);
    expect(await target.clock?.now()).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(await target.clock?.advance(60)).toEqual(new Date('2026-01-01T00:01:00Z'));
    expect(exchanges.map(({ via, step, request }) => `${via} ${step} ${request.method}`)).toEqual([
      'driver visit lease',
      'driver visit appSignIn',
      'driver visit visit',
      'driver visit decide',
      'driver visit credentials',
    ]);
    expect(exchanges[2]).toMatchObject({
      request: { url: 'http://link#a', body: '{"person":"ada","signIn":false}' },
      response: { body: '"consent"' },
    });
  });

  test('offers what it lists and nothing else', async () => {
    await using target = await open({ capabilities: ['people'] });
    expect([...target.capabilities]).toEqual(['people']);
    expect(target.clock).toBeNull();
  });

  test('may be there for the clock alone', async () => {
    await using target = await open({ capabilities: ['clock'] });
    const session = target.session({ step: '' });
    expect([...target.capabilities]).toEqual(['clock']);
    expect(session.people).toBeNull();
  });

  test('learns whether a fresh person is needed, and gets people back', async () => {
    const calls: string[] = [];
    const lease: DriverModule['lease'] = async ({ fresh }) => {
      calls.push(`fresh ${fresh}`);
      return 'bo';
    };
    await using target = await open({
      lease,
      release: async (person) => void calls.push(`released ${person}`),
      close: async () => void calls.push('closed'),
    });
    const { people, session } = sitting(target, undefined, true);
    await people.lease();
    await session.end();
    await session.end();
    await target.close();
    expect(calls).toEqual(['fresh true', 'released bo', 'closed']);
  });

  test('learns who is taken, and leases none of them', async () => {
    const calls: string[][] = [];
    const names = ['ada', 'bo', 'bo'];
    const lease: DriverModule['lease'] = async ({ taken }) => {
      calls.push([...taken]);
      return names.shift() ?? '';
    };
    await using target = await open({ lease });
    const first = sitting(target);
    await first.people.lease();
    await first.session.suspend();
    await sitting(target).people.lease();
    const third = sitting(target).people.lease();
    await expect(third).rejects.toThrow(
      'got bo, who is with another check; do not lease those in `taken`',
    );
    expect(calls).toEqual([[], ['ada'], ['bo', 'ada']]);
  });

  test('may go on with a person of an earlier run', async () => {
    await using target = await open({});
    const { people, session } = sitting(target);
    await expect(people.visit('cy', 'http://link')).rejects.toThrow('lease or resume them first');
    await session.resume('cy');
    expect(await people.visit('cy', 'http://link')).toBe('consent');
  });

  test('drops cached tokens when the clock moves', async () => {
    await using server = await listen((_, response) => response.end('{"access_token":"canary-1"}'));
    await using target = await open({}, server.url);
    const { session } = sitting(target);
    await session.partner.token();
    await target.clock?.advance(1);
    await session.partner.token();
    expect(server.arrived).toHaveLength(2);
  });
});

describe('trouble with a driver module', () => {
  test.each([
    ['throws', { visit: () => Promise.reject(new Error('no login')) }, 'no login'],
    [
      'answers a page that does not exist',
      { visit: async () => 'welcome' as 'consent' },
      "expected the answer that docs/driver-modules.md describes, got 'welcome'",
    ],
    ['answers nothing', { visit: (async () => {}) as never }, 'expected the answer'],
    [
      'never answers',
      { visit: () => new Promise<never>(() => {}) },
      'expected an answer within 200 ms, got none',
    ],
  ])('is an error of the driver if it %s', async (_, differences, says) => {
    const limits = { requestsPerSecond: 1e6, maxRequests: 1, concurrency: 1, requestTimeoutMs: 20 };
    await using target = await open(differences, undefined, { limits });
    const { people, exchanges } = await seated(target);
    const visit = people.visit('ada', 'http://link');
    await expect(visit).rejects.toThrow(DriverError);
    await expect(visit).rejects.toThrow(`driver ./my-driver.ts, visit: ${says}`);
    expect(exchanges).toMatchObject([{ via: 'driver', response: null }]);
  });

  test('names a time that is not valid', async () => {
    await using target = await open({ now: async () => new Date('yesterday') });
    await expect(target.clock?.now()).rejects.toThrow('now: expected the answer that docs');
  });

  test('ends with an interruption and is not its fault', async () => {
    const controller = new AbortController();
    const visit = () => {
      controller.abort(new Error('interrupted'));
      return new Promise<never>(() => {});
    };
    await using target = await open({ visit });
    const { people } = await seated(target, controller.signal);
    await expect(people.visit('ada', 'http://link')).rejects.toThrow('interrupted');
  });
});

describe('what a driver module fetches', () => {
  test('is evidence without its secrets', async () => {
    await using server = await listen((_, response) =>
      response.setHeader('set-cookie', ['a=1', 'b=2']).end('{"password":"canary-password"}'),
    );
    let cookies: string[] = [];
    await using target = await open(
      {
        visit: async (_person, _link, _how, at) => {
          at.secret('canary-pin');
          at.note('typed canary-pin');
          const body = new URLSearchParams({ password: 'canary-password', pin: 'canary-pin' });
          const answer = await at.fetch(`${at.baseUrl}/sign-in?x=1`, { method: 'POST', body });
          cookies = answer.headers.getSetCookie();
          return answer.ok ? 'consent' : 'error';
        },
      },
      server.url,
    );
    const { people, exchanges } = await seated(target);
    await people.visit('ada', 'http://link');
    expect(server.arrived[0]).toMatchObject({ method: 'POST', path: '/sign-in?x=1' });
    expect(server.arrived[0]?.body).toBe('password=canary-password&pin=canary-pin');
    expect(cookies).toEqual(['a=1', 'b=2']);
    expect(exchanges.map(({ request }) => request.method)).toEqual(['note', 'POST', 'visit']);
    expect(JSON.stringify(exchanges)).not.toContain('canary');
  });

  test('goes to no host that the profile does not allow', async () => {
    await using target = await open({
      visit: async (_person, _link, _how, at) => {
        await at.fetch('https://app.seekpass.co/');
        return 'consent';
      },
    });
    const visit = (await seated(target)).people.visit('ada', 'http://link');
    await expect(visit).rejects.toThrow('app.seekpass.co is SEEK Pass production');
  });

  test('follows no redirect and reports a closed port', async () => {
    await using server = await listen((_, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    const statuses: number[] = [];
    await using target = await open(
      {
        visit: async (_person, _link, _how, at) => {
          statuses.push((await at.fetch(at.baseUrl)).status);
          await at.fetch('http://127.0.0.1:1/');
          return 'consent';
        },
      },
      server.url,
    );
    const visit = (await seated(target)).people.visit('ada', 'http://link');
    await expect(visit).rejects.toThrow(
      /visit: GET http:\/\/127.0.0.1:1\/: expected an answer, got/,
    );
    expect([statuses, server.arrived.length]).toEqual([[302], 1]);
  });
});
