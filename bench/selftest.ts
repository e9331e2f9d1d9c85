import { aimTable } from './aim.ts';
import { timedProcess } from './timed-process.ts';

/**
 * (j) The default self-test, once: it takes both cores.
 *
 * @param withFull whether `--full` is measured too, which takes longer than all other parts together.
 */
export async function benchSelftest(withFull: boolean): Promise<string> {
  const usual = await timedProcess('cli/entry.js', ['selftest']);
  const full = withFull ? await timedProcess('cli/entry.js', ['selftest', '--full']) : null;
  const row = (name: string, took: typeof usual | null) =>
    took === null
      ? `| ${name} | did not run: start the bench with \`--with-full\` | | |`
      : `| ${name} | ${took.wallSeconds.toFixed(1)} | ${took.cpuSeconds.toFixed(1)} | ${took.peakMegabytes.toFixed(0)} |`;
  return [
    '| `spc selftest` | wall s | CPU s, without the clients it starts | peak memory, MB |',
    '|---|---|---|---|',
    row('the default', usual),
    row('`--full`', full),
    '',
    aimTable([
      { what: 'the default, wall time in s', figure: usual.wallSeconds, limit: 20, is: 'below' },
      ...(full === null
        ? []
        : [
            {
              what: '`--full`, processor time in min',
              figure: full.cpuSeconds / 60,
              limit: 10,
              is: 'below',
            } as const,
          ]),
    ]),
  ].join('\n');
}
