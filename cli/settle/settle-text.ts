import type { Run } from '../../results/run.ts';

/** What became of one run, with the places of its reports. */
export function settledLine(
  { runId, pendingSteps }: Run,
  over: boolean,
  places: readonly string[],
) {
  const reports = `reports  ${places.join(' · ')}\n\n`;
  if (over) return `run ${runId} is complete: all of its steps are settled\n${reports}`;
  if (pendingSteps.length === 0) {
    return `run ${runId} stays open: its pending steps cannot be settled with this profile\n${reports}`;
  }
  const [first] = pendingSteps.toSorted((one, other) => one.from.localeCompare(other.from));
  const next = first === undefined ? '' : `, the next from ${first.from} on by the target's clock`;
  const steps = `${pendingSteps.length} ${pendingSteps.length === 1 ? 'step' : 'steps'}`;
  return `run ${runId} waits for ${steps}${next}\n${reports}`;
}

/** What is printed if there was nothing to do. */
export function nothingOpen(file: string): string {
  return `${file}: every run of this profile in it is settled and reported; only the target's clock was read\n`;
}
