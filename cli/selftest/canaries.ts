import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { dataOfPage } from '../../reports/html/page-data.ts';
import { type CanaryTarget, openCanaryTarget } from '../../selftest/canaries/canary-target.ts';
import type { Outputs } from '../../selftest/canaries/outputs.ts';

/** Runs the real command against a target that is full of secrets. */
export async function runOnCanaries(seed: number): Promise<Outputs> {
  await using target = await openCanaryTarget(seed);
  const folder = await mkdtemp(join(tmpdir(), 'spc-canaries-'));
  try {
    const written = await runIn(folder, target, seed);
    return { secrets: target.canaries(), written };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everything that a run in this folder wrote, by file or stream. */
async function runIn(
  folder: string,
  target: CanaryTarget,
  seed: number,
): Promise<Map<string, string>> {
  await writeFile(join(folder, 'canaries.target.yaml'), target.profile);
  const args = ['run', '-t', 'canaries.target.yaml', '--seed', `${seed}`, '--examples', '1'];
  const chosen = [
    '--only',
    'AUTH',
    'ADD-001',
    'ADD-015',
    'KEEP-002',
    'STAT',
    '--type',
    'education',
    '--evidence',
    'all',
  ];
  const reports = ['--report', 'json,html,junit,markdown,github,ctrf,har,text', '--out', 'report'];
  const child = spawn(
    process.execPath,
    [process.argv[1] as string, ...args, ...chosen, ...reports],
    {
      cwd: folder,
      env: { ...process.env, ...target.environment, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const files = await readdir(join(folder, 'report'));
  const read = files.map(
    async (file): Promise<[string, string]> => [
      file,
      withPageData(await readFile(join(folder, 'report', file), 'utf8')),
    ],
  );
  return new Map([['stdout', stdout], ['stderr', stderr], ...(await Promise.all(read))]);
}

/** The page holds its findings compressed: a search of its text does not find them. */
function withPageData(content: string): string {
  return `${content}${dataOfPage(content, 'rows')}${dataOfPage(content, 'contents')}`;
}
