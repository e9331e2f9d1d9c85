import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../results/run.ts';
import { built } from './build.ts';
import { interleaved, median } from './sample.ts';
import { type Took, timedProcess } from './timed-process.ts';

/** (d) How the whole run grows with `--examples`, in time and in memory. */
export async function benchGrowth(rounds: number): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'spc-bench-'));
  const exchanges = new Map<string, number>();
  const measure = (examples: string) => async (): Promise<Took> => {
    const args = ['run', '--seed', '1', '--run-id', 'bench', '--examples', examples, '--out', out];
    const took = await timedProcess(`${built}/cli/main.js`, args);
    const run: Run = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
    exchanges.set(examples, run.findings.flatMap((finding) => finding.exchanges).length);
    return took;
  };
  try {
    const steps = ['1', '10', '100', '1000'];
    const contenders = Object.fromEntries(steps.map((step) => [step, measure(step)]));
    const took = await interleaved(rounds, contenders);
    const rows = steps.map((step) => row(step, took[step] ?? [], exchanges.get(step) ?? 0));
    return [
      '| `--examples` | wall s | CPU s | peak memory, MB | exchanges in run.json |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  } finally {
    await rm(out, { recursive: true });
  }
}

function row(examples: string, took: readonly Took[], exchanges: number): string {
  const of = (key: 'wallSeconds' | 'cpuSeconds' | 'peakMegabytes') =>
    median(took.map((each) => each[key]));
  return `| ${examples} | ${of('wallSeconds').toFixed(2)} | ${of('cpuSeconds').toFixed(2)} | ${of('peakMegabytes').toFixed(0)} | ${exchanges} |`;
}
