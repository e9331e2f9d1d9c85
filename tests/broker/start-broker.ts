import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A real Pact Broker with an empty database. */
export interface RunningBroker extends AsyncDisposable {
  /** What `spc pact` needs to find it and to be let in by name and password. */
  readonly env: Readonly<Record<string, string>>;
  /** The same with a token. */
  readonly envWithToken: Readonly<Record<string, string>>;
  get(path: string): Promise<unknown>;
}

const folder = path.join(import.meta.dirname, '..', '..', 'broker');
const gems = { BUNDLE_PATH: '.gems', BUNDLE_FROZEN: 'true' };
const [username, password, token] = ['broker', 'only-for-these-tests', 'a-token-for-these-tests'];

const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Why no broker can be started here; null if one can. */
export function lacksBroker(): string | null {
  const env = { ...process.env, ...gems };
  const checked = spawnSync('bundle', ['check'], { cwd: folder, env, encoding: 'utf8' });
  if (checked.error !== undefined) return 'this machine has no Ruby with Bundler';
  return checked.status === 0
    ? null
    : "the broker's gems are not installed, as `npm run broker` does";
}

/** Starts one on a free port of loopback and waits until it answers. */
export async function startBroker(): Promise<RunningBroker> {
  const place = await mkdtemp(path.join(tmpdir(), 'spc-broker-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const args = ['exec', 'puma', '--quiet', '--bind', url.replace('http', 'tcp'), 'config.ru'];
  const child = spawn('bundle', args, {
    cwd: folder,
    env: {
      ...process.env,
      ...gems,
      SPC_BROKER_DATABASE: path.join(place, 'broker.sqlite3'),
      SPC_BROKER_USERNAME: username,
      SPC_BROKER_PASSWORD: password,
      SPC_BROKER_TOKEN: token,
    },
    stdio: 'ignore',
  });
  const get = async (at: string): Promise<unknown> => {
    const headers = { authorization, accept: 'application/hal+json' };
    return (await fetch(`${url}${at}`, { headers })).json();
  };
  await answering(child, () => get('/'));
  return {
    env: {
      PACT_BROKER_BASE_URL: url,
      PACT_BROKER_USERNAME: username,
      PACT_BROKER_PASSWORD: password,
    },
    envWithToken: { PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: token },
    get,
    [Symbol.asyncDispose]: async () => {
      await stop(child);
      await rm(place, { recursive: true, force: true });
    },
  };
}

async function answering(child: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the broker ended with ${child.exitCode}`);
    const answered = await ask().then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
  throw new Error('the broker did not answer within two minutes');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = Promise.withResolvers<void>();
  child.once('close', () => ended.resolve());
  if (child.exitCode === null) child.kill();
  else ended.resolve();
  await ended.promise;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  return typeof address === 'object' && address !== null ? address.port : 0;
}
