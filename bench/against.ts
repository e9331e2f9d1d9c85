import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aimTable } from './aim.ts';
import type { Baseline } from './baseline.ts';
import { interleaved, median, ratio } from './sample.ts';
import { timedProcess } from './timed-process.ts';

/** What one run took and left. Exchanges that findings share count once for each. */
interface Measurement {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly exchanges: number;
  readonly runJson: number;
  readonly page: number;
}

const ROWS = [
  ['wall, s', 'wall'],
  ['processor time, s', 'cpu'],
  ['peak memory, MB', 'peak'],
  ['exchanges of all findings', 'exchanges'],
  ['`run.json`, MB', 'runJson'],
  ['`report.html`, MB', 'page'],
] as const;

/** What issue 12 asks of a run of both API versions. */
const AIMS = [
  { what: 'wall time, s', key: 'wall', limit: 3, is: 'below' },
  { what: 'processor time, s', key: 'cpu', limit: 4.5, is: 'below' },
  { what: 'peak memory, MB', key: 'peak', limit: 250, is: 'below' },
  { what: '`run.json`, MB', key: 'runJson', limit: 2, is: 'below' },
  { what: '`report.html`, MB', key: 'page', limit: 1, is: 'below' },
] as const;

/** (f) `npm start` of this source and of an earlier commit, in turns. */
export async function benchAgainst(rounds: number, baseline: Baseline): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'spc-bench-'));
  try {
    const took = await interleaved(rounds, {
      before: () => measure(join(baseline.folder, 'cli', 'entry.js'), join(out, 'before')),
      after: () => measure('cli/entry.js', join(out, 'after')),
    });
    const rows = ROWS.map(([name, key]) => {
      const [before, after] = [took.before, took.after].map((all) => all.map((each) => each[key]));
      return `| ${name} | ${shown(before)} | ${shown(after)} | ${ratio(after ?? [], before ?? []).toFixed(2)} |`;
    });
    const each = ratio(took.after.map(perExchange), took.before.map(perExchange));
    return [
      `| \`npm start\` | ${baseline.commit} | this commit | ratio |`,
      '|---|---|---|---|',
      ...rows,
      `| processor time an exchange, ms | ${shown(took.before.map(perExchange))} | ${shown(took.after.map(perExchange))} | ${each.toFixed(2)} |`,
      '',
      aimTable(
        AIMS.map((aim) => ({ ...aim, figure: median(took.after.map((run) => run[aim.key])) })),
      ),
    ].join('\n');
  } finally {
    await rm(out, { recursive: true });
  }
}

function perExchange({ cpu, exchanges }: Measurement): number {
  return (cpu * 1000) / exchanges;
}

/** The median, and the range behind it. */
function shown(values: readonly number[] = []): string {
  const digits = median(values) < 100 ? 2 : 0;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

async function measure(script: string, out: string): Promise<Measurement> {
  const args = ['run', '--seed', '1', '--run-id', 'bench', '--out', out];
  const took = await timedProcess(script, args);
  const { findings } = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
  const exchanges = findings.reduce(
    (sum: number, finding: { exchanges: unknown[] }) => sum + finding.exchanges.length,
    0,
  );
  const megabytes = async (file: string) => (await stat(join(out, file))).size / 1e6;
  return {
    wall: took.wallSeconds,
    cpu: took.cpuSeconds,
    peak: took.peakMegabytes,
    exchanges,
    runJson: await megabytes('run.json'),
    page: await megabytes('report.html'),
  };
}
