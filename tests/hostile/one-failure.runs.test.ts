import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, test } from 'vitest';
import { controlCapabilities } from '../../contracts/test-control.ts';
import { createMock } from '../../mock/mock.ts';
import type { Finding } from '../../results/finding.ts';
import { judgeTarget, keysPlannedOn, TRIAL_DAY } from '../../selftest/judge-target.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { everyNth } from '../part-of.ts';

/** A sound mock of which one answer to one check is replaced. */
interface Replacing extends AsyncDisposable {
  readonly url: string;
  /** What the check asked of the Partner API, in order. */
  readonly asked: readonly string[];
}

/** @param replaced which answer to the check is the other one, counted from 1; 0 for none */
async function startReplacing(key: string, replaced: number, other: Response): Promise<Replacing> {
  const mock = createMock({ startAt: new Date(`${TRIAL_DAY}T12:00:00Z`) });
  const asked: string[] = [];
  const answer = (request: Request): Response | Promise<Response> => {
    const { pathname } = new URL(request.url);
    const [, check = ''] = /check=([^;]*)/.exec(request.headers.get('x-spc-check') ?? '') ?? [];
    if (!pathname.startsWith('/api/') || pathname.endsWith('/token.json')) {
      return mock.app.fetch(request);
    }
    if (decodeURIComponent(check) !== key) return mock.app.fetch(request);
    asked.push(`${request.method} ${pathname}`);
    return asked.length === replaced ? other.clone() : mock.app.fetch(request);
  };
  const listener = getRequestListener(answer);
  const server = createServer((incoming, response) => void listener(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is found under a key if one of its answers is replaced, and how often it asked. */
async function judged(
  key: string,
  replaced: number,
  other: Response,
): Promise<{ readonly finding: Finding | undefined; readonly asked: readonly string[] }> {
  await using server = await startReplacing(key, replaced, other);
  const target = await openSequential(server.url);
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const run = await judgeTarget(target, { seed: 1, only: [key], examples: 1 });
  return { finding: run.findings.find(({ check }) => check === key), asked: server.asked };
}

/** One request at a time, so that the nth answer is the same one each time. */
function openSequential(url: string) {
  return openTarget(mockProfile(url, 1), {
    version: 'one-failure',
    oursAlone: true,
    keepsConnections: true,
    controlCapabilities,
  });
}

/** A key of each check: its first variation. */
async function firstKeys(): Promise<readonly string[]> {
  await using server = await startReplacing('', 0, new Response());
  const target = await openSequential(server.url);
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const byCheck = Map.groupBy(keysPlannedOn(target, 1), (key) => key.split(':', 1)[0]);
  return [...byCheck.values()].flatMap(([key]) => key ?? []);
}

/** By check, which of its answers may be anything, and why. */
const anything: Readonly<Record<string, RegExp>> = {
  // They look at whatever is answered: its media type, its encoding or its headers.
  'ADD-016': /./,
  'ADD-016/status': /./,
  'ADD-016/encoding': /./,
  'ADD-021': /./,
  'ADD-021/v2': /./,
  'V2-022': /./,
  'V2-022/other calls': /./,
  // A target may refuse to repeat what is decided; the visits beside it are judged.
  'KEEP-002/after visits': /^POST .*\/add\//,
  'STAT-011/after acts': /^POST .*\/add\//,
  // Nothing was final before the decision, so there is nothing that the status afterwards could differ from.
  'STAT-011/before a decision': /^GET .*\/status\.json$/,
  // The secret is in the first answer, and what follows is judged by another check.
  'HOOK-001/form': /^(GET|PUT) /,
  // The result is looked at while an event is waited for.
  'HOOK-002/a day later': /^GET .*\/verify\//,
  'HOOK-003/a day later': /^GET .*\/verify\//,
};

/** By check, which of its answers need no body, and why. */
const anyBody: Readonly<Record<string, RegExp>> = {
  ...anything,
  // Whatever is answered, the server must not fail.
  'ADD-012/odd': /./,
  'ADD-012/bytes': /./,
  // What an update or a rotation answers is read afterwards.
  'HOOK-006/secret': /^PUT /,
  'HOOK-008/updated': /^PUT /,
  'HOOK-020': /^PUT /,
  'HOOK-020/secret': /^PUT /,
};

/** The webhooks of a check are removed after it was judged. */
const CLEANING = /^DELETE .*\/webhooks\//;

const page = '<html>please come back later</html>';
const failure = {
  what: 'status 500',
  other: Response.json({ message: 'internal' }, { status: 500 }),
  mayBe: anything,
};
const success = {
  what: 'a page with status 200',
  other: new Response(page, { headers: { 'content-type': 'text/html' } }),
  mayBe: anyBody,
};

test.each([failure, success])(
  'no check passes if one of its answers is $what',
  {
    timeout: 120_000,
  },
  async ({ other, mayBe }) => {
    const green: string[] = [];
    let replaced = 0;
    for (const key of everyNth(await firstKeys(), 8)) {
      const { finding, asked } = await judged(key, 0, other);
      if (finding?.verdict !== 'pass') continue;
      for (const [place, call] of asked.entries()) {
        if (CLEANING.test(call) || mayBe[key.split(':', 1)[0] as string]?.test(call)) continue;
        replaced += 1;
        const failed = await judged(key, place + 1, other);
        if (failed.finding?.verdict === 'pass') green.push(`${key}: ${place + 1}, ${call}`);
      }
    }
    expect(green).toEqual([]);
    expect(replaced).toBeGreaterThan(20);
  },
);
