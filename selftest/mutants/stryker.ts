import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SERVER } from './judgement.ts';
import type { Judge } from './judges.ts';
import type { Mutant } from './mutant.ts';
import { readReport } from './read-report.ts';

/** What of a jury's modules is mutated, and how fast. */
export interface Session {
  /** As Stryker writes them: globs, or stretches of files such as `mock/store.ts:3-3`. */
  readonly mutate: readonly string[];
  /** Processes side by side. */
  readonly concurrency: number;
}

/** Has Stryker make mutants and a jury judge each of them. @throws {Error} if Stryker did not get to its end */
export async function tryMutants(judge: Judge, session: Session): Promise<readonly Mutant[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-mutants-'));
  try {
    const report = path.join(folder, 'report.json');
    const config = path.join(folder, 'stryker.json');
    await writeFile(config, JSON.stringify(settings(judge, session, report)));
    const child = spawn(process.execPath, [STRYKER, 'run', config], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, [SERVER]: judge.server ?? 'mock' },
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`stryker ended with ${code} before ${judge.name} had judged`);
    return readReport(JSON.parse(await readFile(report, 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function settings(judge: Judge, { mutate, concurrency }: Session, report: string) {
  return {
    ...(judge.runner === 'suite' ? bySuite : byTests),
    ...(judge.server === 'independent' ? { ignorers: ['conforming'] } : {}),
    mutate: [...mutate, '!**/*.test.ts', '!**/testing/**'],
    concurrency,
    checkers: ['compiler'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    // No such file is meant: Stryker 10 rewrites it with functions that TypeScript 7 no longer has.
    tsconfigFile: 'none.json',
    tempDirName: '.stryker-tmp',
    ignorePatterns: ['/report', '/docs', '/examples', '/bench', '/broker'],
    allowConsoleColors: false,
  };
}

/** `npm run mutants` installs it in a package of its own: few need it, and much of it wants a newer Node than 20. */
const STRYKER = path.join(
  import.meta.dirname,
  'stryker/node_modules/@stryker-mutator/core/bin/stryker.js',
);

const COMPILER = './selftest/mutants/compile-checker.ts';

const bySuite = {
  testRunner: 'suite',
  plugins: [
    COMPILER,
    './selftest/mutants/suite-runner.ts',
    './selftest/mutants/conforming-ignorer.ts',
  ],
  coverageAnalysis: 'perTest',
  // A run takes longer on a busy machine, which says nothing about a mutant.
  timeoutMS: 120_000,
};

const byTests = {
  testRunner: 'vitest',
  plugins: [COMPILER, '@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // The tests of one mutant take about a second. One in thirty never ends, and each of those is waited for.
  timeoutMS: 30_000,
  vitest: { configFile: 'selftest/mutants/vitest.config.ts', related: true, pool: 'threads' },
};
