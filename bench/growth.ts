import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './build.ts';
import { timedProcess } from './timed-process.ts';

/**
 * (d) How the run grows with `--examples`, in time and in memory: the whole of it to 100, of one type to 1000.
 *
 * Once each: a thousand examples of every type would take many minutes.
 */
export async function benchGrowth(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'spc-bench-'));
  try {
    const rows = [];
    for (const examples of ['1', '10', '100']) rows.push(await row(out, examples, []));
    for (const examples of ['1', '10', '100', '1000'])
      rows.push(await row(out, examples, ['--type', 'education']));
    return [
      '| `--examples` | | wall s | CPU s | peak memory, MB | run.json, MB |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  } finally {
    await rm(out, { recursive: true });
  }
}

async function row(out: string, examples: string, narrowed: readonly string[]): Promise<string> {
  const args = ['run', '--seed', '1', '--run-id', 'bench', '--examples', examples, '--out', out];
  const took = await timedProcess(`${built}/cli/main.js`, [...args, ...narrowed]);
  const { size } = await stat(join(out, 'run.json'));
  const cells = [
    examples,
    narrowed.length === 0 ? 'everything' : `\`${narrowed.join(' ')}\``,
    took.wallSeconds.toFixed(2),
    took.cpuSeconds.toFixed(2),
    took.peakMegabytes.toFixed(0),
    (size / 1e6).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}
