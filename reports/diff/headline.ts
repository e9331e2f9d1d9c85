import { type RunDiff, type Side, sharesTooLittle } from '../../results/diff/compare-runs.ts';

/** The first line of every comparison, such as `2 regressions · 1 changed answer · 1 fixed (2180 checks judged in both)`. */
export function diffHeadline({ verdicts, answers, compared }: RunDiff): string {
  const count = (change: string) => verdicts.filter((each) => each.change === change).length;
  const parts = [
    counted(count('regression'), 'regression', 'regressions'),
    counted(count('lost'), 'could no longer run', 'could no longer run'),
    counted(answers.length, 'changed answer', 'changed answers'),
    counted(count('fix'), 'fixed', 'fixed'),
    counted(count('vanished'), 'vanished', 'vanished'),
    counted(count('new'), 'new', 'new'),
  ].filter((part) => part !== null);
  const said = parts.length === 0 ? 'no difference' : parts.join(' · ');
  return `${said} (${compared} ${compared === 1 ? 'check' : 'checks'} judged in both)`;
}

/** One side in a line: target, run and suite. */
export function sideLine({ target, runId, seed, startedAt, suite }: Side): string {
  const when = startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
  return `${target.name} at ${target.baseUrl} · ${when} · run id ${runId} · seed ${seed} · ${suite.name} ${suite.version}`;
}

/** What makes the comparison worth less than it looks. */
export function cautions(diff: RunDiff): string[] {
  const { before, after, otherClock, compared, judged } = diff;
  const broken = [
    ['first', before],
    ['second', after],
  ] as const;
  return [
    ...(sharesTooLittle(diff)
      ? [
          `only ${compared} of ${judged.before} and ${judged.after} judged checks are in both runs: no difference says little; run both with the same --only and --type`,
        ]
      : []),
    ...broken.flatMap(([which, { complete }]) =>
      complete ? [] : [`the ${which} run ended before its last check`],
    ),
    ...(before.suite.version === after.suite.version
      ? []
      : [`the suite itself changed, from ${before.suite.version} to ${after.suite.version}`]),
    ...(otherClock === 0
      ? []
      : [
          `${otherClock} ${otherClock === 1 ? 'check rests' : 'checks rest'} on another clock in one run than in the other (real, simulated or deferred): the same verdict is not the same evidence`,
        ]),
  ];
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
