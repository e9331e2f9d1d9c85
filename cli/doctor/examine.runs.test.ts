import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type ServeOptions, serveMock } from '../../mock/serve.ts';
import { listen } from '../../targets/testing/http-server.ts';
import { examineProfile } from './examine.ts';
import type { Line } from './line.ts';

const allTypes =
  'education, english_proficiency, microcredential, digital_identity, right_to_work, career_history';

const pagesFile = join(import.meta.dirname, '../../mock/pages/mock.pages.yaml');

/**
 * What the doctor says of a profile of this URL; the secret is that of the mock's first client.
 *
 * The doctor plans all checks of the types to count their requests: 0.2 s of processor time for all six.
 */
async function examine(
  baseUrl: string,
  { secret = 'synthetic-secret-of-partner-one', types = 'right_to_work', more = '' } = {},
): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spc-doctor-'));
  await using _ = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
  const file = join(folder, 'p.target.yaml');
  vi.stubEnv('DOCTOR_SECRET', secret);
  const auth = `{ clientId: mock-partner-one, clientSecret: "\${DOCTOR_SECRET}" }`;
  await writeFile(
    file,
    `name: p\nbaseUrl: ${baseUrl}\nauth: ${auth}\ncredentialTypes: [${types}]\n${more}`,
  );
  const lines: Line[] = [];
  for await (const line of examineProfile(file, AbortSignal.timeout(9000))) lines.push(line);
  return lines;
}

async function mock(options: ServeOptions = {}) {
  const served = await serveMock({ clock: 'running', ...options });
  return { ...served, [Symbol.asyncDispose]: () => served.close() };
}

function problems(lines: readonly Line[]) {
  return lines.filter(({ state }) => state === 'problem');
}

describe('the doctor', () => {
  test('finds a healthy target ready in more than twelve lines', async () => {
    await using target = await mock();
    const lines = await examine(target.url, {
      types: allTypes,
      more: `control: ${target.url}/__control`,
    });
    expect(problems(lines)).toEqual([]);
    expect(lines.length).toBeGreaterThan(12);
  });

  test('names a wrong secret and where it comes from', async () => {
    await using target = await mock();
    const [only, ...others] = problems(
      await examine(target.url, { secret: 'wrong-canary-secret' }),
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'credentials', exit: 5 });
    expect(only?.remedy).toContain('auth.clientSecret');
    expect(JSON.stringify(only)).not.toContain('canary');
  });

  test('names a host that has no address', async () => {
    const more = 'safety: { allowHosts: [nowhere.invalid] }';
    const [only] = problems(await examine('https://nowhere.invalid', { more }));
    expect(only).toMatchObject({ name: 'host name', exit: 5 });
    expect(only?.remedy).toContain('correct the host');
  });

  test('names a port on which nothing listens', async () => {
    const closed = await listen(() => {});
    await closed[Symbol.asyncDispose]();
    const [only] = problems(await examine(closed.url));
    expect(only).toMatchObject({ name: 'Partner API', exit: 5 });
    expect(only?.says).toContain('ECONNREFUSED');
  });

  test('names a host that serves something else', async () => {
    await using web = await listen(
      (_, response) => void response.writeHead(404).end('<html>no</html>'),
    );
    const found = problems(await examine(web.url)).map(({ name }) => name);
    expect(found).toContain('token endpoint');
  });

  test('names the one scope that is missing', async () => {
    await using partial = await listen(({ path, body }, response) => {
      if (!path.includes('/oauth/')) return void response.writeHead(401).end();
      const refused = new URLSearchParams(body).get('scope')?.includes('write.microcredential');
      response.writeHead(refused ? 400 : 200, { 'content-type': 'application/json' });
      response.end(
        refused ? '{"error":"invalid_scope"}' : '{"access_token":"synthetic-opaque-token"}',
      );
    });
    const lines = await examine(partial.url, { types: 'education, microcredential' });
    const missing = lines.filter(({ name }) => name.startsWith('scope '));
    expect(missing.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'scope write.education ok',
      'scope write.microcredential problem',
    ]);
    expect(missing[1]?.remedy).toContain('ask SEEK Pass to allow write.microcredential');
  });

  test('names a clock that is an hour off', async () => {
    const startAt = new Date(Date.now() + 3_600_000);
    await using target = await mock({ startAt });
    const [only] = problems(await examine(target.url));
    expect(only).toMatchObject({ name: 'clock', exit: 3 });
    expect(only?.says).toBe("the target's Date header is 1 h ahead of ours");
    expect(only?.remedy).toContain('NTP');
  });

  test('lets a deferred clock stand elsewhere and says that it goes by it', async () => {
    await using target = await mock({ clock: 'held', startAt: new Date('2026-01-01T00:00:00Z') });
    const lines = await examine(target.url, { more: 'clock: deferred' });
    expect(problems(lines)).toEqual([]);
    expect(lines.find(({ name }) => name === 'clock')?.says).toContain('take days use it');
    expect(lines.find(({ name }) => name === 'test control')?.says).toContain('settle`');
    expect(lines.find(({ name }) => name === 'ledger')?.says).toContain('the first run begins it');
  });

  test('names a target without a Date header if the clock is deferred', async () => {
    await using dateless = await listen(({ path }, response) => {
      response.sendDate = false;
      const granted = { access_token: 'synthetic-opaque-token' };
      response.writeHead(path.includes('/oauth/') ? 200 : 401, {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(path.includes('/oauth/') ? granted : {}));
    });
    const [only] = problems(await examine(dateless.url, { more: 'clock: deferred' })).filter(
      ({ name }) => name === 'clock',
    );
    expect(only).toMatchObject({ exit: 3, says: expect.stringContaining('no Date header') });
  });

  test('lets a simulated clock stand elsewhere and says so', async () => {
    await using target = await mock({ startAt: new Date('2026-01-01T00:00:00Z') });
    const lines = await examine(target.url, { more: `control: ${target.url}/__control` });
    const clock = lines.find(({ name }) => name === 'clock');
    expect(clock).toMatchObject({
      state: 'note',
      says: expect.stringContaining('simulated clock'),
    });
  });

  test('names a test control that does not answer', async () => {
    await using target = await mock();
    const lines = await examine(target.url, { more: `control: ${target.url}/not-there` });
    expect(problems(lines).map(({ name }) => name)).toEqual(['test control']);
  });

  test('finds a target that takes any token', async () => {
    await using credulous = await listen(({ path }, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(path.includes('/oauth/') ? '{"access_token":"synthetic-opaque-token"}' : '{}');
    });
    const found = problems(await examine(credulous.url)).map(({ name }) => name);
    expect(found).toContain('bad token');
  });

  test('finds a budget too small for every rule', async () => {
    await using target = await mock();
    const [only] = problems(await examine(target.url, { more: 'limits: { maxRequests: 10 }' }));
    expect(only).toMatchObject({ name: 'request budget', exit: 3 });
  });

  test('ends at a wrong profile and at a refused host', async () => {
    const wrong = await examine('not-a-url');
    expect(wrong).toMatchObject([{ name: 'profile', exit: 2 }]);
    const refused = await examine('https://app.seekpass.co');
    expect(refused.at(-1)).toMatchObject({ name: 'hosts', exit: 7 });
  });

  test('names the places in which it found no browser', async () => {
    await using target = await mock();
    const people = `people: { driver: browser, pages: ${pagesFile}, chromium: /nowhere/chromium }`;
    const [browser, ...others] = problems(await examine(target.url, { more: people }));
    expect(others).toEqual([]);
    expect(browser).toMatchObject({ name: 'browser', exit: 3 });
    expect(browser?.says).toContain(
      'expected a Chromium for the people of the profile, found nothing at /nowhere/chromium; install one',
    );
  });
});
