import type { ClientTrials } from '../../selftest/clients/try-clients.ts';
import type { Selftest } from '../../selftest/selftest.ts';

/** A self-test with the clients on trial. */
export interface WholeSelftest extends Selftest {
  readonly clients: ClientTrials;
  /** All of it, from the first trial to the last. */
  readonly seconds: number;
}

/** Every problem in a sentence; empty if the suite is proved. */
export function problemsIn(result: WholeSelftest): readonly string[] {
  const { faults, falseAlarms, checks, variants, defects, deadTargets, canaries, clients } = result;
  return [
    ...faults.problems,
    ...falseAlarms,
    ...checks.problems,
    ...variants.problems,
    ...defects.problems,
    ...deadTargets.problems,
    ...canaries.problems,
    ...clients.faulty.problems,
    ...clients.conforming.problems,
    ...clients.dead.problems,
  ];
}

/** The table, and below it what is wrong. */
export function selftestText(result: WholeSelftest): string {
  const {
    faults,
    checks,
    falseAlarms,
    variants,
    defects,
    deadTargets,
    canaries,
    clients,
    seconds,
  } = result;
  const rows = [
    ['faults killed', of(faults), faults.problems.length === 0],
    ['false alarms', `${falseAlarms.length}`, falseAlarms.length === 0],
    ['checks that kill', of(checks), checks.problems.length === 0],
    ['conforming servers', of(variants), variants.problems.length === 0],
    ['defective servers', of(defects), defects.problems.length === 0],
    ['dead targets seen', of(deadTargets), deadTargets.problems.length === 0],
    [
      'canary hits',
      `${canaries.hits} of ${canaries.planted} planted`,
      canaries.problems.length === 0,
    ],
    ['faulty clients seen', of(clients.faulty), clients.faulty.problems.length === 0],
    ['conforming clients', of(clients.conforming), clients.conforming.problems.length === 0],
    ['dead clients seen', of(clients.dead), clients.dead.problems.length === 0],
  ] as const;
  const table = rows.map(
    ([name, count, good]) => `  ${good ? '✔' : '✘'} ${name.padEnd(20)}${count}`,
  );
  const problems = problemsIn(result);
  const mode = result.full
    ? 'every fault against every check that can see it'
    : 'a selection; --full takes every check that can see a fault';
  const ending =
    problems.length === 0
      ? `The suite holds (seed ${result.seed}, ${mode}, ${seconds.toFixed(1)} s).`
      : `${problems.length} problems (seed ${result.seed}, ${mode}, ${seconds.toFixed(1)} s):`;
  return `${[...table, '', ending, ...problems.map((problem) => `  ${problem}`)].join('\n')}\n`;
}

function of({ good, total }: { readonly good: number; readonly total: number }): string {
  return `${good} of ${total}`;
}
