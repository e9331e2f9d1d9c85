import { expect, test } from 'vitest';
import { workplace } from './spc.ts';

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle of a run leaves its reports, marked incomplete',
  { timeout: 60_000 },
  async (signal) => {
    await using place = await workplace();
    const started = place.start(['run', '--examples', '30', '--only', 'ADD', 'REUSE']);
    await started.says(/20 %/);
    started.process.kill(signal);
    const { code, stdout, stderr } = await started.ended;
    expect([code, stderr]).toEqual([3, expect.stringContaining(`${signal}: ending`)]);
    const run = await place.readRun();
    expect(run.complete).toBe(false);
    expect(run.problems.map(({ kind }) => kind)).toEqual(['interrupted']);
    expect(run.counts.emitted).toBe(run.counts.planned);
    expect(run.counts['could-not-run']).toBeGreaterThan(0);
    expect(stdout.split('\n')[0]).toContain('incomplete');
  },
);

test('an uncaught error still writes reports of what was judged', {
  timeout: 60_000,
}, async () => {
  await using place = await workplace();
  const planted = `process.once('SIGUSR2', () => { throw new Error('planted') })`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(planted)}`;
  const started = place.start(['run', '--examples', '30', '--only', 'ADD'], { NODE_OPTIONS });
  await started.says(/20 %/);
  started.process.kill('SIGUSR2');
  const { code, stderr } = await started.ended;
  expect([code, stderr]).toEqual([6, expect.stringContaining('Error: planted')]);
  const run = await place.readRun();
  expect(run).toMatchObject({ complete: false, exitCode: 6 });
  expect(run.problems).toMatchObject([{ kind: 'internal', message: 'planted' }]);
});
