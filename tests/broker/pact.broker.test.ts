import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMock } from '../../mock/start-mock.ts';
import { committed, shortened, shortenedV2 } from '../../pacts/testing/committed-pact.ts';
import { isWhole } from '../breadth.ts';
import { profileText, type Workplace, workplace } from '../cli/spc.ts';
import { leaveOut } from '../optional.ts';
import { pactBroker } from './pact-broker.ts';
import { lacksBroker, type RunningBroker, startBroker } from './start-broker.ts';

const name = 'example-partner-seek-pass-partner-api';
const pacts = path.join(import.meta.dirname, '..', '..', 'contracts', 'pacts');
const recorded = path.join(pacts, `${name}.json`);
const provider = 'seek-pass-partner-api';

/** Of the recorded interactions those of one type, and in CI all. */
const interactions = isWhole()
  ? committed.interactions
  : [...shortened.interactions, ...shortenedV2.interactions];
const count = interactions.length;
/** How many of them the fault `added-with-200` breaks. */
const addedWith200 = isWhole() ? 6 : 1;

const lacking = lacksBroker();
let broker: RunningBroker;
let own: Workplace;
/** The pact that these tests publish. */
let file: string;

beforeAll(async () => {
  own = await workplace();
  file = isWhole() ? recorded : await pactIn(own, { ...committed, interactions });
  if (lacking !== null) return;
  broker = await startBroker();
  // A new broker has no environment to deploy to.
  for (const environment of ['test', 'production']) await makeEnvironment(environment);
});
afterAll(async () => {
  await own[Symbol.asyncDispose]();
  if (lacking === null) await broker[Symbol.asyncDispose]();
});
beforeEach((context) => {
  if (lacking !== null) leaveOut(context, 'ruby', lacking);
});

/** Runs `spc pact` against the broker, and shows its output in the log of these tests. */
async function pact(...args: string[]) {
  await using place = await workplace();
  const ended = await place.spc(['pact', ...args], broker.env);
  const shown = args.map((arg) => (path.isAbsolute(arg) ? path.basename(arg) : arg)).join(' ');
  const last = (ended.stdout + ended.stderr).trim().split('\n').slice(-2).join('\n  ');
  process.stdout.write(`$ spc pact ${shown}\n  ${last}\n  exit ${ended.code}\n`);
  return ended;
}

/** The example partner's pact with one text changed everywhere, and a record that fits it. */
async function otherPact(place: Workplace, from: string, to: string): Promise<string> {
  return pactIn(place, JSON.parse((await readFile(file, 'utf8')).replaceAll(from, to)));
}

/** Writes a pact as it would be recorded, and returns the path of its file. */
async function pactIn(place: Workplace, pact: object) {
  const text = JSON.stringify(pact, null, 2);
  await place.write(`${name}.json`, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await place.write(`${name}.recorded`, JSON.stringify({ interactions: count, sha256 }));
  return path.join(place.folder, `${name}.json`);
}

function publish(version: string, branch = version) {
  return pact('publish', file, '--app-version', version, '--branch', branch, '--tag', 'dev');
}

function verify(version: string, branch: string, ...more: string[]) {
  const chosen = ['--selector', JSON.stringify({ branch })];
  return pact(
    'verify',
    '--app-version',
    version,
    '--branch',
    branch,
    ...chosen,
    '--publish',
    ...more,
  );
}

async function makeEnvironment(name: string): Promise<void> {
  const names = ['--name', name, '--display-name', name];
  const made = await pactBroker(broker.env, 'create-environment', ...names);
  if (made.code !== 0) throw new Error(`making ${name}: ${made.stdout}${made.stderr}`);
}

function mayDeploy(version: string, environment: string, env = broker.env) {
  const asked = ['--pacticipant', 'example-partner', '--version', version];
  return pactBroker(env, 'can-i-deploy', ...asked, '--to-environment', environment);
}

function recordDeployment(version: string, environment: string) {
  const deployed = ['--pacticipant', provider, '--version', version];
  return pactBroker(broker.env, 'record-deployment', ...deployed, '--environment', environment);
}

describe('a real Pact Broker', () => {
  test('keeps a published pact with its branch and tags', async () => {
    expect(await publish('1.0.0', 'kept')).toMatchObject({ code: 0, stderr: '' });
    const kept = await broker.get(
      `/pacts/provider/${provider}/consumer/example-partner/version/1.0.0`,
    );
    expect(kept).toMatchObject({ consumer: { name: 'example-partner' } });
    expect((kept as { interactions: unknown[] }).interactions).toHaveLength(count);
    expect(await broker.get('/pacticipants/example-partner/versions/1.0.0')).toMatchObject({
      _embedded: { branchVersions: [{ name: 'kept' }], tags: [{ name: 'dev' }] },
    });
  });

  test('lets a verified version be deployed and a broken one not', async () => {
    expect(await publish('2.0.0', 'cycle')).toMatchObject({ code: 0 });
    const good = await verify('provider-good', 'cycle');
    expect(good).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${count} pass · 0 FAIL`),
    });
    const announced = await broker.get(`/pacticipants/${provider}/versions/provider-good`);
    expect(announced).toMatchObject({ _embedded: { branchVersions: [{ name: 'cycle' }] } });
    expect(await recordDeployment('provider-good', 'test')).toMatchObject({ code: 0 });
    const allowed = await mayDeploy('2.0.0', 'test');
    expect(allowed).toMatchObject({ code: 0, stdout: expect.stringContaining('provider-good') });

    const bad = await verify('provider-bad', 'cycle', '--fault', 'finalized-at-without-zone');
    expect(bad).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('the status of a submission that is verified'),
    });
    expect(await recordDeployment('provider-bad', 'production')).toMatchObject({ code: 0 });
    const refused = await mayDeploy('2.0.0', 'production');
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('provider-bad') });
  });

  test('does not count failures of a pact that no version has passed', async () => {
    await using place = await workplace();
    // Of its own: a pact that some other branch has passed before is not pending for a new one.
    const other = await otherPact(place, 'Bachelor of Commerce', 'Bachelor of Arts');
    const published = await pact('publish', other, '--app-version', '3.0.0', '--branch', 'new');
    expect(published).toMatchObject({ code: 0 });
    const failed = await verify('provider-new', 'new', '--fault', 'added-with-200');
    expect(failed.stdout).toContain('fail (pending, does not count)');
    const passed = count - addedWith200;
    expect(failed.stdout).toContain(
      `${passed} pass · 0 FAIL · 0 could not run · ${addedWith200} pending, which fail`,
    );
    expect(failed.code).toBe(0);
  });

  test('has nothing to verify if its selectors choose none', async () => {
    expect(await publish('10.0.0', 'idle')).toMatchObject({ code: 0 });
    const ended = await verify('provider-idle', 'branch-without-pacts');
    expect(ended).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('got nothing: the broker chose no pact for it'),
    });
  });

  test('gets no result of a verification with gaps', async () => {
    expect(await publish('9.0.0', 'gaps')).toMatchObject({ code: 0 });
    await using place = await workplace();
    await using mock = await startMock();
    await place.write('poor.target.yaml', profileText(mock.url));
    const chosen = ['--selector', '{"branch":"gaps"}', '--app-version', 'provider-poor'];
    const order = ['pact', 'verify', '-t', 'poor.target.yaml', ...chosen, '--publish'];
    const env = { ...broker.env, TARGET_SECRET: mock.client.clientSecret };
    const ended = await place.spc(order, env);
    expect(ended).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^published 0 of 1 results\nno result for example-partner: /),
    });
    const version = await broker.get(`/pacticipants/${provider}/versions/provider-poor`);
    expect(version).not.toHaveProperty('number');
  });

  test('refuses a request without the password', async () => {
    await using place = await workplace();
    const env = { ...broker.env, PACT_BROKER_PASSWORD: 'another' };
    const args = ['pact', 'publish', file, '--app-version', '4.0.0', '--branch', 'closed'];
    const refused = await place.spc(args, env);
    expect(refused.code).toBe(5);
    expect(refused.stderr).toMatch(/answered 401 .*check the token, or the name and password/s);
    expect(refused.stderr).not.toContain('another');
  });

  test('takes a token in the place of name and password', async () => {
    await using place = await workplace();
    const env = broker.envWithToken;
    const versionOptions = ['--app-version', '7.0.0', '--branch', 'token'];
    const published = await place.spc(['pact', 'publish', file, ...versionOptions], env);
    expect(published).toMatchObject({ code: 0, stderr: '' });
    // Yes or no depends on what the other tests have deployed; only a broker that lets it in shows a version.
    expect((await mayDeploy('7.0.0', 'test', env)).stdout).toContain('7.0.0');
    const another = { ...env, PACT_BROKER_TOKEN: 'another-token' };
    const refused = await place.spc(['pact', 'publish', file, ...versionOptions], another);
    expect(refused).toMatchObject({ code: 5, stderr: expect.stringContaining('answered 401') });
    expect(refused.stderr).not.toContain('another-token');
  });

  test('refuses another pact under a version that has one', async () => {
    await using place = await workplace();
    const other = await otherPact(place, '"status": 201', '"status": 202');
    const versionOptions = ['--app-version', '8.0.0', '--branch', 'twice'];
    expect(await pact('publish', file, ...versionOptions)).toMatchObject({ code: 0 });
    const refused = await pact('publish', other, ...versionOptions);
    expect(refused).toMatchObject({ code: 5, stderr: expect.stringContaining('answered 409') });
  });

  test('gets nothing of a pact that was changed after its recording', async () => {
    await using place = await workplace();
    await copyFile(
      path.join(pacts, `${name}.recorded`),
      path.join(place.folder, `${name}.recorded`),
    );
    const text = await readFile(recorded, 'utf8');
    await place.write(`${name}.json`, text.replace('"status": 201', '"status": 202'));
    const args = [
      'pact',
      'publish',
      `${name}.json`,
      '--app-version',
      '5.0.0',
      '--branch',
      'changed',
    ];
    const refused = await place.spc(args, broker.env);
    expect(refused).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('was changed after it was recorded'),
    });
    const known = await broker.get('/pacticipants/example-partner/versions/5.0.0');
    expect(known).not.toHaveProperty('number');
  });
});
