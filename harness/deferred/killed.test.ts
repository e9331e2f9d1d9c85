import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Run } from '../../results/run.ts';
import { check } from '../check/builder.ts';
import { Submitted } from '../check/partner.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { type DeferredWorld, deferredWorld, fakePeople } from '../testing/deferred-world.ts';

const HOUR = 3600;

/** Of each check, and how many people all of them have. */
const EXAMPLES = 2;
const PEOPLE = 2 * EXAMPLES;

const submitted = (name: 'REUSE-003' | 'REUSE-004') =>
  check(name, 'a check that waits')
    .given(
      () => fc.constant({ credential_type: 'education' }),
      () => EXAMPLES,
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));

/** Repeats an id, and makes an id of its own, on the third day. */
const repeating = submitted('REUSE-003')
  .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
  .after('49h', 'submit')
  .step('other', Submitted, ({ partner, example }) => partner.submit(example))
  .holds(() => {});

/** Has one person before the wait and another one after it. */
const visiting = submitted('REUSE-004')
  .step('owner', z.string(), ({ people }) => people.lease())
  .step('other', z.string(), async ({ people }, { owner, submit }) => {
    await people.visit(owner, submit.link);
    const other = await people.lease();
    await people.visit(other, submit.link);
    return other;
  })
  .after('49h', 'submit')
  .holds(() => {});

const checks = [repeating, visiting];

/** What a process throws that is killed: nothing of it goes on. */
class Killed extends Error {}

/** A ledger whose process is killed before or after the line with this number. */
function killedAt(line: number, when: 'before' | 'after') {
  let lines = 0;
  let dead = false;
  const living = (ledger: Ledger): Ledger => ({
    ...ledger,
    append: (entry: Entry) => {
      if (dead) throw new Killed();
      lines += 1;
      dead = lines === line;
      if (dead && when === 'before') throw new Killed();
      ledger.append(entry);
      if (dead) throw new Killed();
    },
  });
  return { living, lines: () => lines, isDead: () => dead };
}

/** Arms, and settles until nothing is open; processes after the killed one live. */
async function toTheEnd(world: DeferredWorld, death: ReturnType<typeof killedAt>): Promise<Run> {
  const process = async (act: (through: (ledger: Ledger) => Ledger) => Promise<unknown>) => {
    await act(death.isDead() ? (ledger) => ledger : death.living).catch((thrown: unknown) => {
      if (!(thrown instanceof Killed)) throw thrown;
    });
  };
  await process(async (through) => {
    const run = await world.run(checks, { through, silent: true });
    if (!death.isDead()) world.reports.set('r1', run);
  });
  for (let day = 0; day < 4; day += 1) {
    world.clock.pass(25 * HOUR);
    await process((through) => world.settle(checks, { through }));
  }
  return world.reports.get('r1') as Run;
}

async function linesOfLife(): Promise<number> {
  await using world = await deferredWorld({ people: fakePeople(), capabilities: ['people'] });
  const life = killedAt(Number.POSITIVE_INFINITY, 'after');
  const run = await toTheEnd(world, life);
  expect(run.findings.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
  return life.lines();
}

describe('a process that is killed', () => {
  test.for(['before', 'after'] as const)(
    'at any line, %s it is written, loses nothing',
    { timeout: 120_000 },
    async (when) => {
      const lines = await linesOfLife();
      const dyingAt = async (line: number) => {
        const people = fakePeople();
        await using world = await deferredWorld({ people, capabilities: ['people'] });
        const run = await toTheEnd(world, killedAt(line, when));
        expect([line, comeTo(run)]).toEqual([line, await allThatWasArmed(world)]);
        expectNothingTwice(world, people.leased, line);
      };
      // Side by side, as each waits for the disk.
      await Promise.all(Array.from({ length: lines }, (_, index) => dyingAt(index + 1)));
    },
  );
});

/** The verdict of each check, with the reason if it did not pass. */
function comeTo(run: Run | undefined): readonly string[] {
  const findings = run?.findings ?? [];
  return findings.map(({ check: name, verdict, message }) =>
    verdict === 'pass' ? `${name} passes` : `${name} ${verdict}: ${message}`,
  );
}

/** Each armed check ends as it does in a process that is not killed. */
async function allThatWasArmed({ file }: DeferredWorld): Promise<readonly string[]> {
  const { entries } = await readLedger(file);
  const armed = entries.flatMap((entry) => (entry.kind === 'armed' ? entry.check : []));
  return [...new Set(armed)].map((name) => `${name} passes`);
}

/**
 * A step that was cut off is asked once more, with the same id, and by the same people: of those only the ones are new
 * who were not recorded yet, one for each example under way.
 */
function expectNothingTwice(
  { target }: DeferredWorld,
  leased: readonly string[],
  line: number,
): void {
  const ids = target.requests
    .filter(({ step }) => ['submit', 'repeat', 'other'].includes(step))
    .map(({ step, body }) => `${step} ${(body as { id: string }).id}`);
  const often = [...Map.groupBy(ids, (id) => id).values()].map(({ length }) => length);
  expect([line, Math.max(...often) <= 2]).toEqual([line, true]);
  expect([line, leased.length <= PEOPLE + EXAMPLES]).toEqual([line, true]);
}
