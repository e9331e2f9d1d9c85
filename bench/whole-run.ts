import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './build.ts';
import { interleaved, median, ratio } from './sample.ts';
import { type Took, timedProcess } from './timed-process.ts';

const forms = {
  source: { cli: 'cli/main.ts', replay: 'bench/replay-exchanges.ts' },
  built: { cli: `${built}/cli/main.js`, replay: `${built}/bench/replay-exchanges.js` },
};

/** (a) The whole run on the embedded mock, process start to exit, beside a bare replay of its exchanges. */
export async function benchWholeRun(rounds: number): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'spc-bench-'));
  try {
    const took = await interleaved(rounds, {
      source: () => timedProcess(forms.source.cli, runArgs(out)),
      sourceReplay: () => replay(out, forms.source.replay),
      built: () => timedProcess(forms.built.cli, runArgs(out)),
      builtReplay: () => replay(out, forms.built.replay),
    });
    const { sent, alike } = JSON.parse(took.builtReplay[0]?.stdout ?? '{}');
    return [
      '| | run, s | bare replay, s | ratio | run, CPU s | replay, CPU s | ratio of CPU |',
      '|---|---|---|---|---|---|---|',
      row('TypeScript source: `node cli/main.ts run`', took.source, took.sourceReplay),
      row('built: `node dist/cli/main.js run`', took.built, took.builtReplay),
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

function replay(out: string, script: string): Promise<Took> {
  return timedProcess(script, [join(out, 'run.json')]);
}

function row(name: string, ours: readonly Took[], bare: readonly Took[]): string {
  const columns = (['wallSeconds', 'cpuSeconds'] as const).flatMap((key) => {
    const [run, replayed] = [ours, bare].map((all) => all.map((each) => each[key]));
    return [
      median(run ?? []).toFixed(2),
      median(replayed ?? []).toFixed(2),
      ratio(run ?? [], replayed ?? []).toFixed(2),
    ];
  });
  return `| ${[name, ...columns].join(' | ')} |`;
}
