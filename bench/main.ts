import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAgainst } from './against.ts';
import { checkOutBaseline, ownCommit } from './baseline.ts';
import { buildForBench } from './build.ts';
import { benchGenerators } from './generators.ts';
import { benchGrowth } from './growth.ts';
import { benchMockGrowth } from './mock-growth.ts';
import { benchMock } from './mock-throughput.ts';
import { benchPage } from './page.ts';
import { benchSelftest } from './selftest.ts';
import { benchStart } from './start.ts';
import { timedProcess } from './timed-process.ts';
import { benchWholeRun } from './whole-run.ts';

/**
 * `npm run bench [-- --with-prism] [--with-full] [--rounds N] [--only run,mock,generators,growth,lint,page,start,memory,selftest] [--against REV] [--write]`
 *
 * Prints every table; `--write` replaces `bench/RESULTS.md` by them. `--against` measures a commit in turns with this one.
 */
const { values: flags } = parseArgs({
  options: {
    'with-prism': { type: 'boolean', default: false },
    'with-full': { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'run,mock,generators,growth,lint,page,start,memory,selftest' },
    against: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(flags.rounds);

const sections = {
  run: ['(a) The whole run on the embedded mock', () => benchWholeRun(rounds)],
  mock: ['(b) Throughput of the mock', () => benchMock(rounds, flags['with-prism'])],
  generators: ['(c) Generators', () => benchGenerators(rounds)],
  growth: ['(d) Growth with `--examples`', () => benchGrowth()],
  page: ['(g) The page in a slow browser', () => benchPage(rounds)],
  start: ['(h) Start', () => benchStart(rounds)],
  memory: ['(i) What the mock keeps', () => benchMockGrowth()],
  selftest: ['(j) The self-test', () => benchSelftest(flags['with-full'])],
  lint: ['(e) `spc lint` on 10,000 payloads', benchLint],
} as const satisfies Record<string, readonly [string, () => Promise<string>]>;

buildForBench();
const parts = [aboutMachine()];
const results = new URL('RESULTS.md', import.meta.url);
for (const [name, [title, measure]] of Object.entries({ ...sections, ...comparison() })) {
  if (name !== 'against' && !flags.only.split(',').includes(name)) continue;
  process.stderr.write(`${title} …\n`);
  const before = loadavg()[0] ?? 0;
  parts.push(`## ${title}\n\n${await measure()}\n\nLoad before: ${before.toFixed(1)}.`);
  if (flags.write) await writeFile(results, `${parts.join('\n\n')}\n`);
}
process.stdout.write(`${parts.join('\n\n')}\n`);

/** The run beside that of an earlier commit, if one is named. */
function comparison(): Readonly<Record<string, readonly [string, () => Promise<string>]>> {
  if (flags.against === undefined) return {};
  const baseline = checkOutBaseline(flags.against);
  const title = `(f) The run of ${baseline.commit} and of this commit, in turns`;
  return { against: [title, () => benchAgainst(rounds, baseline)] };
}

/** `bench/lint.ts` prints its own table. */
async function benchLint(): Promise<string> {
  const script = new URL('lint.ts', import.meta.url).pathname;
  if (!existsSync(script)) return 'Did not run: there is no `bench/lint.ts` yet.';
  return (await timedProcess(script, [])).stdout.trim();
}

function aboutMachine(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `# Measurements

Made by \`npm run bench\` at commit ${ownCommit()} on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim()}, ${memory} GB.

How: contenders run in turns, ${rounds} rounds, and what is shown are medians; a ratio is the median of the ratios within
each round. Processes are measured from start to exit. Other work may share the machine (see the load before each table;
above the number of cores the absolute times are inflated): compare ratios and CPU time rather than seconds.`;
}
