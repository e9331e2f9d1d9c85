import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one process took, from its start to its exit. */
export interface Took {
  readonly wallSeconds: number;
  /** User and system time of all threads: grows less than wall time on a shared machine. */
  readonly cpuSeconds: number;
  /** That of the main thread alone: with a core for it, the process takes hardly longer. */
  readonly mainCpuSeconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number | null;
  readonly stdout: string;
}

const reporter = new URL('report-usage.js', import.meta.url).href;

/** Runs a script with this Node and measures it. What it writes to stderr is shown only if it fails. */
export async function timedProcess(script: string, args: readonly string[]): Promise<Took> {
  const folder = await mkdtemp(join(tmpdir(), 'spc-bench-'));
  const usageFile = join(folder, 'usage.json');
  try {
    const started = performance.now();
    const ended = await run([`--import=${reporter}`, script, ...args], usageFile);
    const wallSeconds = (performance.now() - started) / 1000;
    return { wallSeconds, ...JSON.parse(await readFile(usageFile, 'utf8')), ...ended };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(args: readonly string[], usageFile: string) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, BENCH_USAGE_FILE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  if (exitCode !== 0) throw new Error(`${args.join(' ')}: exit ${exitCode}\n${stderr}`);
  return { exitCode, stdout };
}
