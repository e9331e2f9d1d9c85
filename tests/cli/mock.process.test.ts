import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';
import { hasCurl, leaveOut } from '../optional.ts';
import { type RunningCommand, type Workplace, workplace } from './spc.ts';

const minute = 60_000;

async function startMock(place: Workplace, ...args: readonly string[]) {
  const started = place.start(['mock', '--port', '0', ...args]);
  return { started, welcome: await started.says(/Ctrl-C ends it/) };
}

async function stop({ process, ended }: RunningCommand) {
  process.kill('SIGINT');
  return (await ended).code;
}

/** What stands between two lines of the welcome. */
function between(welcome: string, from: string, to: string): string {
  const start = welcome.indexOf(from) + from.length;
  return welcome.slice(start, welcome.indexOf(to, start)).trim();
}

describe('spc mock', { timeout: 2 * minute }, () => {
  test('prints curl lines that work when pasted', async (context) => {
    if (!hasCurl()) leaveOut(context, 'curl', 'no curl is installed');
    await using place = await workplace();
    const { started, welcome } = await startMock(place);
    const lines = between(welcome, 'its holder opens:', 'Check it from');
    const { stdout } = await promisify(execFile)('sh', ['-c', lines]);
    const link = readRedirectLink(JSON.parse(stdout).redirect_uri);
    expect(link?.url.pathname).toBe('/partner/add/education');
    expect([...(link?.parameters.keys() ?? [])]).toEqual(['clientId', 'documentType', 'content']);
    expect(await stop(started)).toBe(0);
  });

  test('prints for a wrong payload which rule and field it broke', async (context) => {
    if (!hasCurl()) leaveOut(context, 'curl', 'no curl is installed');
    await using place = await workplace();
    const { started, welcome } = await startMock(place, '--log');
    const lines = between(welcome, 'its holder opens:', 'Check it from');
    const wrong = lines.replace(/"document_type": *"\w+"/, '"document_type": "PDF"');
    expect(wrong).not.toBe(lines);
    // What is printed before the listener is there is not heard.
    const printed = started.says(
      /POST {2}\/api\/partner\/v1\/add\/education\.json {2}422\n +unknown-value: document_type /,
    );
    await promisify(execFile)('sh', ['-c', wrong]);
    await printed;
    expect(await stop(started)).toBe(0);
  });

  test('gets from another process the verdicts that the embedded mock gets', async () => {
    await using place = await workplace();
    const { started, welcome } = await startMock(place);
    const profile = between(welcome, 'As mock.target.yaml:', 'and then:');
    await place.write('c.json', sampleDocuments.open_cert);
    await place.write(
      'mock.target.yaml',
      profile.replace('documents:\n', 'documents:\n  open_cert: c.json\n'),
    );
    const secrets = Object.fromEntries(
      [...welcome.matchAll(/^export (\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]),
    );
    const order = ['--seed', '7', '--as-of', '2026-01-01', '--type', 'education', '--only', 'AUTH'];
    const same = ['run', ...order, 'URI', 'REUSE', 'LINK', 'CONS', '--examples', '1', '--report'];
    const served = await place.spc(
      [...same, 'json=served.json', '-t', 'mock.target.yaml'],
      secrets,
    );
    const embedded = await place.spc([...same, 'json=embedded.json']);
    expect([served.code, embedded.code]).toEqual([0, 0]);
    expect(await verdicts('served.json')).toEqual(await verdicts('embedded.json'));
    expect(await stop(started)).toBe(0);

    async function verdicts(file: string) {
      const { findings } = await place.readRun(file);
      return findings.map(({ check, verdict }) => `${check} ${verdict}`);
    }
  });

  test('shows a fault that was asked for to be found by its rule', async () => {
    await using place = await workplace();
    const fault = 'link-client-id-wrong';
    const { started, welcome } = await startMock(place, '--fault', fault);
    expect(welcome).toContain(`${fault}: `);
    await place.write('mock.target.yaml', between(welcome, 'As mock.target.yaml:', 'and then:'));
    const secret = {
      SEEK_PASS_CLIENT_SECRET: 'synthetic-secret-of-partner-one',
      OTHER_CLIENT_SECRET: 'synthetic-secret-of-partner-two',
    };
    const { code } = await place.spc(
      ['run', '-t', 'mock.target.yaml', '--only', 'URI', '--type', 'education'],
      secret,
    );
    const { findings } = await place.readRun();
    const failed = findings.filter(({ verdict }) => verdict === 'fail');
    expect([code, new Set(failed.map(({ requirement }) => requirement))]).toEqual([
      1,
      new Set(['URI-002']),
    ]);
    expect(await stop(started)).toBe(0);
  });

  test('holds its time, which another port moves, and serves no test control', async (context) => {
    if (!hasCurl()) leaveOut(context, 'curl', 'no curl is installed');
    await using place = await workplace();
    const { started, welcome } = await startMock(place, '--clock', 'held');
    expect(welcome).not.toContain('__control');
    const [, api = ''] = /Partner API +(\S+)\/api/.exec(welcome) ?? [];
    const moving = between(welcome, 'no profile can:', 'Check it from');
    const { stdout } = await promisify(execFile)('sh', ['-c', moving]);
    const answer = await fetch(`${api}/__control/clock`);
    expect([answer.status, Date.parse(answer.headers.get('date') ?? '')]).toEqual([
      404,
      Date.parse(JSON.parse(stdout).now),
    ]);
    const profile = parse(between(welcome, 'As mock.target.yaml:', 'and then:'));
    expect(profile).toMatchObject({ people: { driver: 'browser' }, clock: 'deferred' });
    expect(profile).not.toHaveProperty('control');
    expect(existsSync(path.resolve(place.folder, profile.people.pages))).toBe(true);
    expect(await stop(started)).toBe(0);
  });

  test('prints its address as JSON, and serves test control if asked to', async () => {
    await using place = await workplace();
    const args = ['--json', '--clock', 'held', '--test-control', '--start-at', '2026-05-01'];
    const started = place.start(['mock', '--port', '0', ...args]);
    const { api, control, admin } = JSON.parse(await started.says(/\n/));
    expect([control, await (await fetch(`${control}/clock`)).json()]).toEqual([
      `${api}/__control`,
      { now: '2026-05-01T00:00:00.000Z' },
    ]);
    expect(await (await fetch(`${admin}/clock`)).json()).toEqual({
      now: '2026-05-01T00:00:00.000Z',
    });
    expect(await stop(started)).toBe(0);
  });

  test.each(['--port', '--admin-port'])('says so if the port of %s is taken', async (option) => {
    await using place = await workplace();
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const port = String((server.address() as AddressInfo).port);
    const free = option === '--port' ? [] : ['--port', '0'];
    const { code, stderr } = await place.spc(['mock', ...free, option, port]);
    server.close();
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${option} ${port}: expected a`)]);
    expect(stderr).toContain('another process listens on');
  });

  test('says before it listens that a journal cannot be written there', async () => {
    await using place = await workplace();
    for (const option of ['--journal', '--judge']) {
      const { code, stdout, stderr } = await place.spc(['mock', option, '/dev/null/x.jsonl']);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('expected a place where a journal can be written, got');
      expect(stderr).toContain('name another with --journal or --judge');
    }
  });

  test('lists every fault with the rules that it breaks', async () => {
    await using place = await workplace();
    const { code, stdout } = await place.spc(['mock', '--fault', 'list']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^link-client-id-wrong .*\(URI-002\)$/m),
    ]);
  });
});
