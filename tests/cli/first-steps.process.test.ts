import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { workplace } from './spc.ts';

const minute = 60_000;
const small = ['--examples', '1', '--type', 'education'];

describe('the first steps', { timeout: 2 * minute }, () => {
  test('a fault of the embedded mock is found, stored, and found again by a replay', async () => {
    await using place = await workplace();
    const only = ['--only', 'reuse-00*', '--fault', 'old-link-alive'];
    const { code } = await place.spc(['run', ...small, ...only]);
    const run = await place.readRun();
    expect([code, run.faults, run.selection?.only]).toEqual([
      1,
      ['old-link-alive'],
      expect.arrayContaining(['REUSE-003', 'REUSE-004']),
    ]);
    const again = await place.spc(['replay', 'report/run.json', 'REUSE-004']);
    expect([again.code, again.stdout]).toEqual([1, expect.stringContaining('reproduced 1 of 1')]);
  });

  test('the embedded mock has faults, and no target has', async () => {
    await using place = await workplace();
    const { code, stderr } = await place.spc(['run', 'staging', '--fault', 'old-link-alive']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('--fault: expected the embedded mock'),
    ]);
  });

  test('a run without some rules says so in its document', async () => {
    await using place = await workplace();
    await place.spc(['run', ...small, '--only', 'AUTH', '--exclude', 'auth-00?']);
    const { findings, selection } = await place.readRun();
    expect(selection?.exclude).toContain('AUTH-001');
    expect(findings.filter(({ requirement }) => requirement.startsWith('AUTH-00'))).toEqual([]);
  });

  test('a run ends with the first broken rule if it is to bail', async () => {
    await using place = await workplace();
    const faults = ['--fault', 'status-without-token', 'unknown-scope-granted', '--bail'];
    const { code } = await place.spc(['run', ...small, ...faults]);
    const { counts, problems } = await place.readRun();
    expect([code, problems[0]?.message]).toEqual([1, expect.stringContaining('--bail')]);
    expect(counts['could-not-run']).toBeGreaterThan(20);
  });

  test('the mock writes its profile, which a run takes as an argument behind a list', async () => {
    await using place = await workplace();
    const mock = place.start(['mock', '--port', '0', '--write', 'mock.target.yaml']);
    const welcome = await mock.says(/Ctrl-C ends it/);
    const secrets = Object.fromEntries(
      [...welcome.matchAll(/^export (\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]),
    );
    const args = ['run', ...small, '--only', 'AUTH-001', 'URI-001', 'mock.target.yaml'];
    const { code, stdout } = await place.spc(args, secrets);
    mock.process.kill('SIGINT');
    await mock.ended;
    expect([code, stdout]).toEqual([0, expect.stringContaining('local mock')]);
  });

  test('a profile that a person wrote is not replaced by that of a mock', async () => {
    await using place = await workplace();
    await place.write('mine.target.yaml', 'name: mine\n');
    const { code } = await place.spc(['mock', '--port', '0', '--write', 'mine.target.yaml']);
    const text = await readFile(path.join(place.folder, 'mine.target.yaml'), 'utf8');
    expect([code, text]).toEqual([2, 'name: mine\n']);
  });

  test('annotations and the summary of the step are written by themselves in Actions', async () => {
    await using place = await workplace();
    const file = path.join(place.folder, 'step.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file };
    const { stdout } = await place.spc(['run', ...small, '--only', 'AUTH-001'], env);
    expect(stdout).toContain('::notice title=');
    expect(await readFile(file, 'utf8')).toContain('embedded mock');
  });
});
