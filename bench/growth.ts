import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Aim, aimTable } from './aim.ts';
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
    const whole = [];
    for (const examples of ['1', '10', '100']) whole.push(await measured(out, examples, []));
    const narrowed = [];
    for (const examples of ['1', '10', '100', '1000'])
      narrowed.push(await measured(out, examples, ['--type', 'education']));
    const rows = [...whole, ...narrowed].map(({ row }) => row);
    return [
      '| `--examples` | | wall s | CPU s | peak memory, MB | run.json, MB |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
      aimTable([growthOf('everything', whole), growthOf('education', narrowed)]),
    ].join('\n');
  } finally {
    await rm(out, { recursive: true });
  }
}

/** How far the largest peak lies above the smallest. */
function growthOf(name: string, all: readonly { readonly peak: number }[]): Aim {
  const peaks = all.map(({ peak }) => peak);
  const figure = Math.max(...peaks) / Math.min(...peaks);
  return { what: `largest to smallest peak, ${name}`, figure, limit: 1.2, is: 'below' };
}

async function measured(out: string, examples: string, narrowed: readonly string[]) {
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
  return { row: `| ${cells.join(' | ')} |`, peak: took.peakMegabytes };
}
