import type { Run } from '../results/run.ts';

/** Something wrong with the run as a whole. */
export interface RunFault {
  readonly name: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Why a run is not what it should be, beside the verdicts of its checks: its problems, and checks that were planned
 * but left no finding. If this is empty and no check went wrong, the run conforms.
 */
export function runFaults(run: Run): RunFault[] {
  const problems = run.problems.map(({ kind, message, remedy }) => ({
    name: kind,
    message,
    remedy,
  }));
  return [...problems, ...missingFindings(run), ...brokeOff(run), ...nothingJudged(run)];
}

function missingFindings({ counts: { planned, emitted } }: Run): RunFault[] {
  if (emitted >= planned) return [];
  return [
    {
      name: 'missing',
      message: `${planned} checks were planned and ${emitted} left a finding`,
      remedy: 'run again; if it stays so, report it with this file',
    },
  ];
}

function brokeOff({ complete, problems }: Run): RunFault[] {
  if (complete || problems.length > 0) return [];
  return [
    {
      name: 'incomplete',
      message: 'the run ended before its last check',
      remedy: 'run again to judge the rest',
    },
  ];
}

function nothingJudged({ counts, problems }: Run): RunFault[] {
  const judged = counts.pass + counts.fail + counts.warn + counts.info + counts.pending;
  const explained = problems.length + counts['could-not-run'] + counts.error > 0;
  if (judged > 0 || explained) return [];
  return [
    {
      name: 'nothing-judged',
      message: 'not one check could judge this target',
      remedy: 'select more checks: `spc plan` says which there are and why others are left out',
    },
  ];
}
