import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './build.ts';
import { interleaved, median, ratio } from './sample.ts';
import { type Took, timedProcess } from './timed-process.ts';

const replay = `${built}/bench/replay-exchanges.js`;

/** (a) The whole run on the embedded mock, process start to exit, beside bare replays of its exchanges. */
export async function benchWholeRun(rounds: number): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'spc-bench-'));
  const recorded = join(out, 'recorded.json');
  try {
    const whole = ['--evidence', 'all', '--report', `json=${recorded}`];
    await timedProcess('cli/entry.js', [...runArgs(out), ...whole]);
    const took = await interleaved(rounds, {
      source: () => timedProcess('cli/entry.js', runArgs(out)),
      built: () => timedProcess(`${built}/cli/main.js`, runArgs(out)),
      apart: () => timedProcess(replay, [recorded]),
      here: () => timedProcess(replay, [recorded, 'here']),
    });
    const { source, built: fromBuild, apart, here } = took;
    const { sent, alike } = JSON.parse(apart[0]?.stdout ?? '{}');
    return [
      '| | wall s | CPU s, main thread | CPU s, all threads |',
      '|---|---|---|---|',
      row('`npm start`: the TypeScript source', source, seconds),
      row('the published command: built', fromBuild, seconds),
      row('bare replay, the mock on a thread of its own as in a run', apart, seconds),
      row('bare replay, the mock on the same thread', here, seconds),
      '',
      '| ratio | wall | CPU, main thread | CPU, all threads |',
      '|---|---|---|---|',
      row('`npm start` to the replay with a thread', source, times(apart)),
      row('built to the replay with a thread', fromBuild, times(apart)),
      row('`npm start` to the replay on one thread', source, times(here)),
      row('built to the replay on one thread', fromBuild, times(here)),
      '',
      `${sent} distinct exchanges replayed, ${alike} of them answered with the recorded status; ${rounds} rounds.`,
    ].join('\n');
  } finally {
    await rm(out, { recursive: true });
  }
}

function runArgs(out: string): string[] {
  return ['run', '--seed', '1', '--run-id', 'bench', '--out', out];
}

type Measure = 'wallSeconds' | 'mainCpuSeconds' | 'cpuSeconds';
type Figure = (ours: readonly Took[], measure: Measure) => number;

const seconds: Figure = (ours, measure) => median(ours.map((each) => each[measure]));

function times(bare: readonly Took[]): Figure {
  const of = (all: readonly Took[], measure: Measure) => all.map((each) => each[measure]);
  return (ours, measure) => ratio(of(ours, measure), of(bare, measure));
}

function row(name: string, ours: readonly Took[], shown: Figure): string {
  const measures = ['wallSeconds', 'mainCpuSeconds', 'cpuSeconds'] as const;
  return `| ${[name, ...measures.map((each) => shown(ours, each).toFixed(2))].join(' | ')} |`;
}
