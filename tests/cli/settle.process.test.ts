import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../harness/ledger/open-ledger.ts';
import { readLedger } from '../../harness/ledger/read-ledger.ts';
import { mockClients } from '../../mock/clients.ts';
import { listen } from '../../mock/listen.ts';
import { createMock } from '../../mock/mock.ts';
import { profileText, type Workplace, workplace } from './spc.ts';

const HOUR = 3600;
const startAt = new Date('2026-01-01T12:00:00Z');
const env = { TARGET_SECRET: mockClients[0].clientSecret };
const narrow = ['--only', 'REUSE-003', 'KEEP-001', '--type', 'education', '--examples', '1'];

/** A mock whose clock is held, a profile of it, and what happens when its API is asked. */
async function deferredTarget(
  asked: () => 'answer' | 'cut off before' | 'cut off after' = () => 'answer',
) {
  const mock = createMock({ seed: 1, startAt, clock: 'held' });
  const app = new Hono();
  let cut: (() => Promise<void>) | null = null;
  app.use('/api/*', async (_, next) => {
    const fate = cut === null ? 'answer' : asked();
    if (fate === 'cut off before') await cut?.();
    await next();
    if (fate === 'cut off after') await cut?.();
  });
  app.route('/', mock.app);
  const served = await listen(app, 0, '127.0.0.1');
  const place = await workplace();
  await place.write('p.target.yaml', profileText(served.url, 'clock: deferred\n'));
  return {
    place,
    advance: (hours: number) => mock.clock.advance(hours * HOUR),
    /** From now on, this is how a process is cut off in the middle of a request. */
    cutBy: (how: () => Promise<void>) => {
      cut = how;
    },
    mend: () => {
      cut = null;
    },
    [Symbol.asyncDispose]: async () => {
      await served.close();
      await place[Symbol.asyncDispose]();
    },
  };
}

const armArgs = ['run', '-t', 'p.target.yaml', '--run-id', 'r1', '--seed', '7', ...narrow];
const settleArgs = ['settle', '-t', 'p.target.yaml'];
const arm = (place: Workplace) => place.spc(armArgs, env);
const settle = (place: Workplace, ...more: readonly string[]) =>
  place.spc([...settleArgs, ...more], env);
/** As a process of its own, for two at once. */
const startToSettle = (place: Workplace) => place.start(settleArgs, env).ended;
const ledgerOf = (place: Workplace) => path.join(place.folder, 'report', 'ledger.jsonl');

test('a run is armed, refused early and settled, call after call', async () => {
  await using target = await deferredTarget();
  const { place } = target;
  const armed = await arm(place);
  expect([armed.code, armed.stdout]).toEqual([4, expect.stringContaining('3 pending')]);
  target.advance(24);
  const early = await settle(place);
  expect([early.code, early.stdout]).toEqual([
    4,
    expect.stringContaining('run r1 waits for 2 steps, the next from 2026-01-03T13:00:01Z on'),
  ]);
  target.advance(26);
  const late = await settle(place);
  expect([late.code, late.stdout]).toEqual([
    0,
    expect.stringContaining('run r1 is complete: all of its steps are settled'),
  ]);
  const run = await place.readRun('report/r1.run.json');
  expect(run.counts).toMatchObject({ pass: 3, pending: 0 });
  expect(
    run.findings.filter(({ verdict }) => verdict === 'pass').map(({ clock }) => clock),
  ).toEqual(['deferred', 'deferred', 'deferred']);
  expect((await readdir(path.join(place.folder, 'report'))).toSorted()).toEqual(
    expect.arrayContaining(['ledger.jsonl', 'r1.junit.xml', 'r1.report.html', 'r1.summary.md']),
  );
  const again = await settle(place);
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('settled and reported')]);
});

test('the ledger holds no token and no secret', async () => {
  await using target = await deferredTarget();
  await arm(target.place);
  const text = await readFile(ledgerOf(target.place), 'utf8');
  expect(text).not.toContain(env.TARGET_SECRET);
  expect(text).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
  expect(text).toContain('[redacted');
});

describe('a settling that is killed in the middle of a request', () => {
  test.for([
    [2, 'cut off before'],
    [3, 'cut off after'],
  ] as const)('is made good by the next: request %i, %s', async ([number, fate]) => {
    let requests = 0;
    await using target = await deferredTarget(() => {
      requests += 1;
      return requests === number ? fate : 'answer';
    });
    const { place } = target;
    await arm(place);
    target.advance(24);
    await settle(place);
    target.advance(26);
    const dying = place.start(settleArgs, env);
    target.cutBy(async () => {
      dying.process.kill('SIGKILL');
      await dying.ended;
    });
    expect((await dying.ended).code).toBe(null);
    target.mend();
    const next = await settle(place);
    expect([next.code, next.stderr]).toEqual([0, '']);
    const { entries } = await readLedger(ledgerOf(place));
    const done = entries.flatMap((entry) =>
      entry.kind === 'done' ? `${entry.check} ${entry.attempt} ${entry.step}` : [],
    );
    expect(done).toEqual([...new Set(done)]);
    expect((await place.readRun('report/r1.run.json')).counts).toMatchObject({ pass: 3 });
  });
});

test('a run that is killed while it arms is settled with what it had armed', async () => {
  let requests = 0;
  let ledger = '';
  await using target = await deferredTarget(() => {
    const isArmed = existsSync(ledger) && readFileSync(ledger, 'utf8').includes('"kind":"armed"');
    if (isArmed) requests += 1;
    return requests === 2 ? 'cut off after' : 'answer';
  });
  const { place } = target;
  ledger = ledgerOf(place);
  const dying = place.start(armArgs, env);
  target.cutBy(async () => {
    dying.process.kill('SIGKILL');
    await dying.ended;
  });
  expect((await dying.ended).code).toBe(null);
  target.mend();
  expect((await settle(place)).code).toBe(3);
  target.advance(24);
  await settle(place);
  target.advance(26);
  const { code, stdout } = await settle(place);
  expect(code).toBe(3);
  expect(stdout).toContain('no report of the run that armed these checks was found');
  const run = await place.readRun('report/r1.run.json');
  expect(run).toMatchObject({ complete: false, counts: { pass: 3, pending: 0 } });
});

test('of two settlings at once none runs a step twice', async () => {
  await using target = await deferredTarget();
  const { place } = target;
  await arm(place);
  target.advance(50);
  const both = await Promise.all([startToSettle(place), startToSettle(place)]);
  const codes = both.map(({ code }) => code);
  expect(codes.filter((code) => code !== 0 && code !== 3)).toEqual([]);
  const { entries } = await readLedger(ledgerOf(place));
  const claimed = entries.flatMap((entry) =>
    entry.kind === 'claimed' ? `${entry.check} ${entry.attempt} ${entry.step}` : [],
  );
  expect(claimed).toEqual([...new Set(claimed)]);
});

describe('a ledger that cannot be used', () => {
  test('that is not there ends with 3 and says how to begin one', async () => {
    await using target = await deferredTarget();
    const { code, stderr } = await settle(target.place);
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining(' spc run` with a profile of `clock: deferred` begins one'),
    ]);
  });

  test('that another process holds ends with 3 and names it', async () => {
    await using target = await deferredTarget();
    await arm(target.place);
    const ledger = await openLedger(ledgerOf(target.place));
    const { code, stderr } = await settle(target.place);
    await ledger.close();
    expect([code, stderr]).toEqual([3, expect.stringContaining(`process ${process.pid} on`)]);
  });

  test('that was changed ends with 2 and names the line', async () => {
    await using target = await deferredTarget();
    await arm(target.place);
    const file = ledgerOf(target.place);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"seed":7', '"seed":8'));
    const { code, stderr } = await settle(target.place);
    expect([code, stderr]).toEqual([2, expect.stringContaining('line 1 is not as it was written')]);
  });

  test('whose runs are of another profile ends with 3 and names it', async () => {
    await using target = await deferredTarget();
    await arm(target.place);
    const file = path.join(target.place.folder, 'p.target.yaml');
    const profile = await readFile(file, 'utf8');
    await writeFile(file, profile.replace(/^name: .*$/m, 'name: renamed'));
    const { code, stderr } = await settle(target.place);
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining('expected a run of the profile renamed, found runs of'),
    ]);
  });

  test('that is something else ends with 2 and stays as it is', async () => {
    await using target = await deferredTarget();
    await target.place.write('notes.txt', 'my notes');
    const { code, stderr } = await settle(target.place, '--ledger', 'notes.txt');
    expect([code, stderr]).toEqual([2, expect.stringContaining('without a line of one')]);
    expect(await readFile(path.join(target.place.folder, 'notes.txt'), 'utf8')).toBe('my notes');
  });

  test('that holds a run of this id already ends with 2', async () => {
    await using target = await deferredTarget();
    await arm(target.place);
    const { code, stderr } = await arm(target.place);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--run-id: expected an id')]);
  });
});

describe('a wrong call', () => {
  test('of a profile without deferred rules ends with 2', async () => {
    await using place = await workplace();
    await place.write('p.target.yaml', profileText('http://127.0.0.1:9', 'clock: none\n'));
    const { code, stderr } = await settle(place);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('expected a profile with `clock: de'),
    ]);
  });

  test('of one file for the reports of many runs ends with 2', async () => {
    await using target = await deferredTarget();
    const { code, stderr } = await settle(target.place, '--report', 'junit=x.xml');
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected a format alone')]);
  });

  test('to a target that is down ends with 5 and loses nothing', async () => {
    await using target = await deferredTarget();
    const { place } = target;
    await arm(place);
    const profile = path.join(place.folder, 'p.target.yaml');
    const written = await readFile(profile, 'utf8');
    await writeFile(profile, written.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9'));
    const { code, stderr } = await settle(place);
    expect([code, stderr]).toEqual([5, expect.stringContaining('127.0.0.1:9')]);
    await writeFile(profile, written);
    target.advance(24);
    expect((await settle(place)).code).toBe(4);
  });
});
