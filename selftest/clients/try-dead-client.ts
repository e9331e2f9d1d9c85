import { setTimeout as wait } from 'node:timers/promises';
import { processesWith } from '../../clients/drive/left-processes.ts';
import { playSession } from '../../clients/drive/play-session.ts';
import type { ClientSession } from '../../clients/session/session.ts';
import { sceneNamed } from '../../mock/scenes/all.ts';
import type { Play } from './client-variant.ts';
import type { DeadClient } from './dead-clients.ts';
import { judgeSessions } from './judge-sessions.ts';

/** Where a success could be pretended: by an end, by a line about a result, and by one about an event. */
const plays: readonly Play[] = [
  ['submit', 'plain'],
  ['submit', 'refused-422'],
  ['verify', 'return-forged'],
  ['receive', 'event-forged'],
];

/** What of a dead client looks like a success; empty if nothing does. */
export async function tryDeadClient(client: DeadClient, seed: number): Promise<readonly string[]> {
  const sessions = await Promise.all(plays.map((play) => played(client, play, seed)));
  const run = judgeSessions(sessions, {
    name: client.name,
    seed,
    limits: { callMs: 5000, resultWithinMs: 5000 },
  });
  const passed = run.findings.filter(({ verdict, basis }) => verdict === 'pass' && basis === 'D');
  const left = await leftBy(sessions);
  return [
    ...(left > 0 ? [`it left ${left} processes behind`] : []),
    ...(run.exitCode === 0 ? ['it got the exit code 0'] : []),
    ...passed.map(({ requirement }) => `${requirement} passed`),
  ];
}

/** Milliseconds that an ended process may take to be gone on busy cores. */
const GONE_WITHIN = 2000;

/** How many processes of these sessions are still there. */
async function leftBy(sessions: readonly ClientSession[]): Promise<number> {
  const end = performance.now() + GONE_WITHIN;
  const ids = sessions.flatMap(({ given }) => given?.clientId ?? []);
  for (;;) {
    const left = ids.flatMap((id) => processesWith('SEEK_PASS_CLIENT_ID', id)).length;
    if (left === 0 || performance.now() > end) return left;
    await wait(20);
  }
}

async function played(
  { program, limitMs }: DeadClient,
  [journey, scene]: Play,
  seed: number,
): Promise<ClientSession> {
  const { session } = await playSession({
    journey,
    scene: sceneNamed(scene),
    command: [process.execPath, '-e', program],
    seed,
    asOf: new Date().toISOString().slice(0, 10),
    limitMs,
    callMs: 5000,
    resultWithinMs: 5000,
    hideScene: true,
    documentHosts: [],
    signal: new AbortController().signal,
  });
  return session;
}
