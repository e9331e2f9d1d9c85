import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mockClients } from '../mock/clients.ts';
import { type StartedMock, startMock } from '../mock/start-mock.ts';
import { storedRun } from '../results/stored-run.ts';
import { serveInbox } from '../targets/receiver/serve-inbox.ts';
import { runProcess } from './run-process.ts';

const [client] = mockClients;
const entry = path.join(import.meta.dirname, '..', 'cli', 'entry.js');
const env = { SEEK_PASS_CLIENT_SECRET: client.clientSecret };

function profileOf({ url }: StartedMock, inbox: string): string {
  return `name: like staging
baseUrl: ${url}
auth: { clientId: ${client.clientId}, clientSecret: "\${SEEK_PASS_CLIENT_SECRET}" }
credentialTypes: [microcredential]
clock: deferred
receiver: { inbox: ${inbox} }
`;
}

/** A person who opens a link in a browser, signs in and accepts, step by step as the pages' forms do. */
async function acceptByHand(link: string): Promise<number> {
  const { origin, pathname, hash } = new URL(link);
  let cookie = '';
  const send = async (place: string, form?: Record<string, string>): Promise<Response> => {
    const body = form === undefined ? undefined : new URLSearchParams(form);
    const answer = await fetch(new URL(place, origin), {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const next = answer.headers.get('location');
    return next === null || form !== undefined ? answer : send(next);
  };
  const read = Object.fromEntries(new URLSearchParams(hash.slice(1)));
  const segment = pathname.split('/').at(-1) ?? '';
  await send('/sign-in', { email: 'person@example.org', password: 'synthetic', next: '/account' });
  const opened = await send('/partner/open', {
    ...read,
    segment,
    at: 'verify',
    address: link,
    framed: '',
  });
  const place = opened.headers.get('location') ?? '';
  const handle = new URL(place, origin).searchParams.get('link') ?? '';
  return (await send('/partner/consent', { link: handle, decision: 'accepted' })).status;
}

test('a webhook is armed by one run and settled by another a day later, without test control', {
  timeout: 120_000,
}, async () => {
  await using mock = await startMock({ clock: 'held' });
  const inbox = await serveInbox('127.0.0.1', 0);
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-cycle-'));
  await using _ = {
    [Symbol.asyncDispose]: async () => {
      await inbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  const target = path.join(folder, 'held.target.yaml');
  await writeFile(target, profileOf(mock, inbox.url));
  const spc = (...args: string[]) => runProcess('node', [entry, ...args], folder, env);
  const only = ['--only', 'HOOK-002/a day later', 'HOOK-003/a day later'];

  const armed = await spc('run', target, ...only);
  expect(armed.code).toBe(4);
  const waiting = storedRun.parse(
    JSON.parse(await readFile(path.join(folder, 'report/run.json'), 'utf8')),
  );
  const links = waiting.findings.flatMap(
    ({ message }) => /open (\S+) and accept it/.exec(message ?? '')?.[1] ?? [],
  );
  expect(links).toHaveLength(2);
  for (const link of links) expect(await acceptByHand(link)).toBe(303);

  const body = JSON.stringify({ advance_seconds: 25 * 3600 });
  await fetch(`${mock.adminUrl}/clock`, { method: 'POST', body });
  const settled = await spc('settle', '-t', target);
  expect(settled.code).toBe(0);
  const [name = ''] = (await readdir(path.join(folder, 'report'))).filter((file) =>
    file.endsWith('.run.json'),
  );
  const run = storedRun.parse(
    JSON.parse(await readFile(path.join(folder, 'report', name), 'utf8')),
  );
  expect(run.counts).toMatchObject({ pass: 2, fail: 0, pending: 0, 'could-not-run': 0 });

  const written = await readdir(path.join(folder, 'report'), {
    recursive: true,
    withFileTypes: true,
  });
  for (const file of written.filter((each) => each.isFile())) {
    const text = await readFile(path.join(file.parentPath, file.name), 'utf8');
    expect(text).not.toMatch(/\\?"secret\\?":\\?"(?!\[redacted\])/);
  }
});
