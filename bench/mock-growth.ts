import { type Aim, aimTable } from './aim.ts';
import { timedProcess } from './timed-process.ts';

/** What the README promises, in bytes of heap for each submission that is stored. */
const BOUND = 2000;

/** (i) What a mock keeps of 200,000 submissions, and of as many repetitions. */
export async function benchMockGrowth(count = 200_000): Promise<string> {
  const script = new URL('mock-memory.ts', import.meta.url).pathname;
  const { stdout, peakMegabytes } = await timedProcess(script, [`${count}`, `${count}`]);
  const { perSubmission, perRepetition } = JSON.parse(stdout);
  const aims: readonly Aim[] = [
    {
      what: 'bytes for each new submission',
      figure: perSubmission,
      limit: BOUND,
      is: 'below',
    },
    { what: 'bytes for each repetition', figure: perRepetition, limit: 10, is: 'below' },
  ];
  return [
    `${count} submissions of education, then as many repetitions of a hundred of them; peak ${peakMegabytes.toFixed(0)} MB.`,
    aimTable(aims),
  ].join('\n\n');
}
