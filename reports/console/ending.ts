import { exitMeaning } from '../../results/exit-code.ts';
import { leftOutSentence } from '../left-out.ts';
import { runFaults } from '../run-faults.ts';
import type { Sheet } from './sheet.ts';
import { hanging, wrap } from './wrap.ts';

/** What went wrong with the run as a whole: why, and what to do next. */
export function faultLines({ run, paint, width }: Sheet): string[] {
  return runFaults(run).flatMap(({ message, remedy }) => [
    '',
    ...hanging(`${paint('red', '‼')} `, paint('bold', message), width),
    ...hanging('  → ', remedy, width),
  ]);
}

/** What repeats the run, how it ended and what that means. */
export function endingLines({ run, paint, width }: Sheet): string[] {
  const facts = [
    `${run.target.name} at ${run.target.baseUrl}`,
    `seed ${run.seed}`,
    `run id ${run.runId}`,
    `${run.examples} examples a check`,
    `values as of ${run.asOf}`,
    spent((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000),
  ];
  const ink = run.exitCode === 0 ? 'green' : run.exitCode === 4 ? 'cyan' : 'red';
  const cut = leftOutSentence(run);
  return [
    ...(cut === null ? [] : ['', ...wrap(cut, width)]),
    '',
    ...wrap(facts.join(' · '), width).map((line) => paint('dim', line)),
    ...hanging(`${paint(ink, paint('bold', `exit ${run.exitCode}`))}  `, exitMeaning(run), width),
  ];
}

/** Seconds in a unit that suits them: a settled run has taken days. */
function spent(seconds: number): string {
  if (seconds < 120) return `${seconds.toFixed(1)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800
    ? `${Math.round(seconds / 3600)} h`
    : `${Math.round(seconds / 86_400)} days`;
}
