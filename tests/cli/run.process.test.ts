import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { headline } from '../../reports/headline.ts';
import { areas } from '../../requirements/all.ts';
import { storedRun } from '../../results/stored-run.ts';
import { draws, isWhole } from '../breadth.ts';
import { everyNth } from '../part-of.ts';
import { readJunit } from '../read-junit.ts';
import { main, workplace } from './spc.ts';

const minute = 60_000;

describe('spc run without a profile', { timeout: 2 * minute }, () => {
  test('judges the embedded mock, and every report counts the same', async () => {
    await using place = await workplace();
    // On one type: README.md shows a run on all of them, which is run too.
    const part = isWhole() ? [] : ['--only', ...everyNth(Object.keys(areas), 4)];
    const order = ['--examples', '1', '--type', 'education', ...part];
    const { code, stdout, stderr } = await place.start(['run', ...order]).ended;
    expect([code, stderr]).toEqual([0, expect.stringContaining('100 %')]);
    const run = await place.readRun();
    expect(run.counts).toMatchObject({
      emitted: run.counts.planned,
      must: { pass: run.counts.must.total },
    });
    expect(run.counts.pass).toBeGreaterThan(draws(20, 200));
    const read = (name: string) => readFile(path.join(place.folder, 'report', name), 'utf8');
    expect(stdout.split('\n')[0]).toBe(headline(run));
    expect(await read('summary.md')).toContain(headline(run));
    expect(await read('report.html')).toContain(headline(run));
    const { totals } = readJunit(await read('junit.xml'));
    expect(totals).toMatchObject({ tests: run.counts.emitted, failures: 0, errors: 0 });
  });

  test('prints the run document alone with --json', async () => {
    await using place = await workplace();
    const { code, stdout } = await place.spc([
      'run',
      '--json',
      '--only',
      'AUTH-001,URI-001',
      '--type',
      'education',
    ]);
    const printed = storedRun.parse(JSON.parse(stdout));
    expect([code, printed]).toEqual([0, await place.readRun()]);
  });

  test('sends the same requests for the same seed and run id', async () => {
    await using place = await workplace();
    const order = [
      '--only',
      'REUSE',
      'ADD-001',
      'STAT',
      '--type',
      'education',
      '--as-of',
      '2026-01-01',
      '--evidence',
      'all',
    ];
    const same = ['run', ...order, '--seed', '7', '--run-id', 'same', '--report'];
    const ended = await Promise.all(
      ['a.json', 'b.json'].map((file) => place.spc([...same, `json=${file}`])),
    );
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    const [first, second] = [await requests('a.json'), await requests('b.json')];
    expect(first.length).toBeGreaterThan(50);
    expect(second).toEqual(first);

    async function requests(file: string): Promise<string[]> {
      const { findings } = await place.readRun(file);
      return findings.flatMap(({ check, exchanges }) =>
        exchanges
          .filter(({ via, request }) => via === 'http' && !request.url.endsWith('/token.json'))
          .map(({ request: { method, url, body } }) => {
            return `${check} ${method} ${new URL(url).pathname} ${body}`;
          })
          // A step may send several at once: which is answered first is the network's choice.
          .toSorted(),
      );
    }
  });

  test('draws another seed and another run id each time', async () => {
    await using place = await workplace();
    const report = (name: string) => [
      'run',
      '--only',
      'AUTH-001',
      '--type',
      'education',
      '--report',
      `json=${name}`,
    ];
    await Promise.all([place.spc(report('a.json')), place.spc(report('b.json'))]);
    const [a, b] = [await place.readRun('a.json'), await place.readRun('b.json')];
    expect(a.runId).not.toBe(b.runId);
    expect(a.runId).toMatch(/^[0-9a-f]{8}$/);
  });

  test('lets a reader of its output leave early and still writes reports', async () => {
    await using place = await workplace();
    const line = `'${process.execPath}' '${main}' run --only AUTH REUSE-001 --type education --json | head -c 5`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', line], { cwd: place.folder });
    expect([stdout, stderr]).toEqual(['{\n"sc', expect.not.stringContaining('EPIPE')]);
    expect((await place.readRun()).exitCode).toBe(0);
  });
});

test('annotations for GitHub go to the standard output', { timeout: minute }, async () => {
  await using place = await workplace();
  const only = ['--only', 'AUTH-001', '--type', 'education'];
  const { code, stdout } = await place.spc(['run', ...only, '--report', 'github=-', 'ctrf']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^::notice title=seekpass-conformance on embedded mock::documented rules: 1 of 1 checks pass/m,
  );
  expect(stdout).toMatch(/^reports {2}report\/ctrf\.json$/m);
});

describe('a command line that cannot be followed', { timeout: minute }, () => {
  test.each([
    [['run', '--seed', 'x'], 'Expected a whole number from 0'],
    [['run', '--examples', '0'], 'Expected a whole number from 1'],
    [['run', '--as-of', '2026-02-30'], 'Expected a day of the calendar'],
    [['run', '--run-id', 'a b'], 'letters, digits and hyphens'],
    [
      ['run', '--report', 'pdf'],
      '--report: expected one of json, html, junit, markdown, github, ctrf, har, text, got `pdf`',
    ],
    [['run', '--report', 'json=a,html=a'], 'expected a file for each report, got a for both'],
    [['run', '--json', '--report', 'github=-'], 'expected the standard output to itself'],
    [['run', '--only', 'REUSE-03'], 'got `REUSE-03` (did you mean `REUSE-003`?)'],
    [['run', '--only', 'ADD-010', '--type', 'education'], 'got none for ADD-010'],
    [['run', '--type', 'educatoin'], 'did you mean `education`?'],
    [['run', '-t', 'none.yaml'], 'none.yaml: expected a readable target profile, got no such file'],
    [['run', '--out', '/dev/null/x'], 'expected a place where reports can be written'],
    [['rnu'], 'Did you mean run?'],
    [['run', '--sed', '1'], 'Did you mean --seed?'],
    [['report', 'render', 'none.json'], 'expected the document of a run, got no such file'],
    [['schema', 'payload', 'educatoin'], 'did you mean `education`?'],
    [['mock', '--fault', 'nothing-at-all'], 'expected the name of a fault'],
    [['mock', '--port', '99999'], 'Expected a whole number from 0 to 65535'],
    [[], 'Usage: spc'],
  ])('%j ends with 2 and says why', async (args, says) => {
    await using place = await workplace();
    const { code, stdout, stderr } = await place.spc(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  test.each([['run'], ['plan'], ['doctor']])(
    'a literal secret ends %s with 2, unquoted',
    async (command) => {
      await using place = await workplace();
      const auth = 'auth: { clientId: a, clientSecret: canary-written-out }';
      const text = `name: p\nbaseUrl: http://127.0.0.1:1\n${auth}\ncredentialTypes: [education]\n`;
      await place.write('p.yaml', text);
      const { code, stdout, stderr } = await place.spc([command, '-t', 'p.yaml']);
      expect([code, stdout + stderr]).toEqual([
        2,
        expect.stringContaining('p.yaml:3: auth.clientSecret: a secret must not be written out'),
      ]);
      expect(stdout + stderr).not.toContain('canary');
    },
  );

  test('production is refused with 7 before anything is sent', async () => {
    await using place = await workplace();
    const profile = `name: p
baseUrl: https://app.seekpass.co
auth: { clientId: a, clientSecret: "\${TARGET_SECRET}" }
credentialTypes: [education]
safety: { allowHosts: [app.seekpass.co] }
`;
    await place.write('p.yaml', profile);
    const { code, stderr } = await place.spc(['run', '-t', 'p.yaml'], {
      TARGET_SECRET: 'x'.repeat(12),
    });
    expect([code, stderr]).toEqual([7, expect.stringContaining('SEEK Pass production')]);
  });
});

describe('what a run would do and did', { timeout: minute }, () => {
  test('is shown by --print-config with origins and without secrets', async () => {
    await using place = await workplace();
    const profile = `name: p\nbaseUrl: http://127.0.0.1:1\nauth: { clientId: a, clientSecret: "\${TARGET_SECRET}" }\ncredentialTypes: [education]\n`;
    await place.write('p.yaml', profile);
    const secret = { TARGET_SECRET: 'canary-of-the-print-config' };
    const args = ['run', '-t', 'p.yaml', '--print-config', '--seed', '5'];
    const { code, stdout } = await place.spc(args, secret);
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('canary')]);
    expect(stdout).toMatch(/^seed +5 {2}\(command line\)$/m);
    expect(stdout).toMatch(/^examples +3 {2}\(default\)$/m);
    expect(stdout).toMatch(
      /^target\.auth\.clientSecret +\[redacted\] {2}\(environment: TARGET_SECRET\)$/m,
    );
  });

  test('is the same on the mock by name, and staging needs only a client', async () => {
    await using place = await workplace();
    const { code, stdout } = await place.spc(['run', '-t', 'mock', '--only', 'AUTH-001']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('embedded mock at http://127')]);
    const client = { SEEK_PASS_CLIENT_ID: 'partner', SEEK_PASS_CLIENT_SECRET: 'canary-of-staging' };
    const planned = await place.spc(['plan', '-t', 'staging'], client);
    expect([planned.code, planned.stdout]).toEqual([
      0,
      expect.stringContaining('https://app.seekpass-staging.com'),
    ]);
    const without = await place.spc(['plan', '-t', 'staging'], { SEEK_PASS_CLIENT_ID: '' });
    expect([without.code, without.stderr]).toEqual([
      2,
      expect.stringContaining('export SEEK_PASS_CLIENT_ID='),
    ]);
  });

  test('is planned offline check by check, as it then runs', async () => {
    await using place = await workplace();
    const order = ['--only', 'URI', 'REUSE', '--type', 'education'];
    const planned = JSON.parse((await place.spc(['plan', '--json', ...order])).stdout);
    await place.spc(['run', ...order]);
    const { findings } = await place.readRun();
    const names = (checks: readonly { check: string }[]) => checks.map(({ check }) => check);
    expect(names(planned.checks)).toEqual(names(findings));
  });

  test('is rendered again from the stored run', async () => {
    await using place = await workplace();
    const first = await place.spc(['run', '--only', 'AUTH-001', '--type', 'education']);
    const again = await place.spc(['report', 'render', 'report/run.json']);
    expect([again.code, first.stdout]).toEqual([0, expect.stringContaining(again.stdout)]);
    await place.write('other.json', '{"schemaVersion":1}');
    const wrong = await place.spc(['report', 'render', 'other.json']);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringMatching(/expected the document of a run, got something else .* and \d+ more/),
    ]);
  });

  test('is listed rule by rule, with checks and faults', async () => {
    await using place = await workplace();
    const { code, stdout } = await place.spc(['requirements', '--json']);
    const rules = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(rules.find(({ id }: { id: string }) => id === 'REUSE-003').checks).not.toEqual([]);
  });
});

describe('an output that goes away', { timeout: minute }, () => {
  const few = ['--only', 'AUTH-001', '--out', 'report'];
  const inShell = (folder: string, rest: string) =>
    promisify(execFile)(
      'sh',
      ['-c', `"$0" "$@" ${rest}; echo "code $?"`, process.execPath, main, 'run', ...few],
      { cwd: folder },
    );

  test('leaves the reports and the exit code if it is stderr', async () => {
    await using place = await workplace();
    const { stdout } = await inShell(place.folder, '2>/dev/full');
    expect(stdout).toMatch(/code 0\n$/);
    expect((await place.readRun()).exitCode).toBe(0);
  });

  test('ends with 6 and says why if a full disk takes stdout', async () => {
    await using place = await workplace();
    const { stdout, stderr } = await inShell(place.folder, '>/dev/full');
    expect(stdout).toBe('code 6\n');
    expect(stderr).toContain('the standard output cannot be written: ');
    expect(stderr).not.toContain('    at ');
    expect((await place.readRun()).exitCode).toBe(0);
  });
});
