import { aimTable } from './aim.ts';
import { timedProcess } from './timed-process.ts';

/** (j) The default self-test, once: it takes both cores. */
export async function benchSelftest(): Promise<string> {
  const { wallSeconds, cpuSeconds, peakMegabytes } = await timedProcess('cli/entry.js', [
    'selftest',
  ]);
  return [
    '| `spc selftest` | wall s | CPU s, without the clients it starts | peak memory, MB |',
    '|---|---|---|---|',
    `| the default | ${wallSeconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} |`,
    '',
    aimTable([{ what: 'wall time in s', figure: wallSeconds, limit: 20, is: 'below' }]),
  ].join('\n');
}
