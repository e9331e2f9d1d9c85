import { join } from 'node:path';
import { type Aim, aimTable } from './aim.ts';
import { built } from './build.ts';
import { childServer } from './child-server.ts';
import { median } from './sample.ts';
import { timedProcess } from './timed-process.ts';

const command = join(built, 'cli', 'main.js');

/** (h) From the start of a process to its end, and of `spc mock` to its first answer. */
export async function benchStart(rounds: number): Promise<string> {
  const rows = [];
  const aims: Aim[] = [];
  for (const flag of ['--version', '--help']) {
    const took = [];
    for (let round = 0; round < rounds; round += 1) took.push(await timedProcess(command, [flag]));
    const wall = median(took.map(({ wallSeconds }) => wallSeconds));
    const cpu = median(took.map(({ cpuSeconds }) => cpuSeconds));
    rows.push(`| \`spc ${flag}\` | ${wall.toFixed(3)} | ${cpu.toFixed(3)} |`);
    const what = `\`spc ${flag}\`, processor time in s`;
    aims.push({ what, figure: cpu, limit: 0.12, is: 'below' });
  }
  const answered = [];
  for (let round = 0; round < rounds; round += 1) answered.push(await firstAnswer());
  rows.push(`| \`spc mock\`, first answer | ${median(answered).toFixed(3)} | |`);
  const first = '`spc mock`, first answer after its start, s';
  aims.push({ what: first, figure: median(answered), limit: 0.4, is: 'below' });
  return [
    '| the command, built; the mock from source | wall s | CPU s |',
    '|---|---|---|',
    ...rows,
    '',
    aimTable(aims),
  ].join('\n');
}

async function firstAnswer(): Promise<number> {
  const started = performance.now();
  await using server = await childServer(process.execPath, ['cli/entry.js', 'mock', '--port', '0']);
  await (await fetch(server.url)).arrayBuffer();
  return (performance.now() - started) / 1000;
}
