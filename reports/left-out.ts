import type { Run } from '../results/run.ts';

/** What the budget left out and which seed comes to it next, in a sentence; null if nothing was left out. */
export function leftOutSentence({ leftOut }: Pick<Run, 'leftOut'>): string | null {
  if (leftOut.length === 0) return null;
  const next = Math.min(...leftOut.map(({ seed }) => seed));
  const then = leftOut.filter(({ seed }) => seed === next).length;
  const last = Math.max(...leftOut.map(({ seed }) => seed));
  return (
    `The request budget left out ${leftOut.length} variations: --seed ${next} comes to ${then} of them, ` +
    `the seeds up to ${last} to all.`
  );
}
