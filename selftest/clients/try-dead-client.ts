import { processesWith } from '../../clients/drive/left-processes.ts';
import { playSession } from '../../clients/drive/play-session.ts';
import type { ClientSession } from '../../clients/session/session.ts';
import { sceneNamed } from '../../mock/scenes/all.ts';
import type { DeadClient } from './dead-clients.ts';
import { judgeSessions } from './judge-sessions.ts';

/** What of a dead client looks like a success; empty if nothing does. */
export async function tryDeadClient(client: DeadClient, seed: number): Promise<readonly string[]> {
  const scenes = ['plain', 'refused-422'];
  const sessions = await Promise.all(scenes.map((scene) => played(client, scene, seed)));
  const run = judgeSessions(sessions, {
    name: client.name,
    seed,
    limits: { callMs: 5000, resultWithinMs: 5000 },
  });
  const passed = run.findings.filter(({ verdict, basis }) => verdict === 'pass' && basis === 'D');
  const left = sessions.flatMap(({ given }) =>
    processesWith('SEEK_PASS_CLIENT_ID', given?.clientId ?? ''),
  );
  return [
    ...(left.length > 0 ? [`${left.length} processes were left`] : []),
    ...(run.exitCode === 0 ? ['it got the exit code 0'] : []),
    ...passed.map(({ requirement }) => `${requirement} passed`),
  ];
}

async function played(
  { program, limitMs }: DeadClient,
  scene: string,
  seed: number,
): Promise<ClientSession> {
  const { session } = await playSession({
    journey: 'submit',
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
