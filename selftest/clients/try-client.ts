import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import { type FindDoubtful, playAgain } from '../../clients/drive/play-again.ts';
import {
  type PlayedSession,
  playSession,
  type SessionRequest,
} from '../../clients/drive/play-session.ts';
import { browserWalker } from '../../clients/follow/browser-walker.ts';
import type { ClientProfile } from '../../clients/judges/client-profile.ts';
import type { ClientSession } from '../../clients/session/session.ts';
import { isStalled } from '../../clients/session/stalled.ts';
import { doubtfulSessions } from '../../clients/verdict/doubtful-sessions.ts';
import { sceneNamed } from '../../mock/scenes/all.ts';
import type { Run } from '../../results/run.ts';
import type { ClientVariant, Play } from './client-variant.ts';
import { judgeSessions, trialProfile } from './judge-sessions.ts';

/** Where the two sound clients are, from the root of the package. */
const sources = { partner: 'examples/partner', ruby: 'examples/ruby-client' } as const;

const commands = { partner: 'e2e/main.ts', ruby: 'main.rb' } as const;

/** How many sessions of one client are played at once: what a client starts late, it also answers late, and is judged by. */
const SESSIONS_AT_ONCE = 3;

/** How long a session may take; a client that waits for ever takes all of it, and is judged by what it did until then. */
const SESSION_LIMIT = { ms: 40_000, ofEndlessMs: 20_000 };

/** Longer than the time limit of a call of the sound clients, 10 s, and than they take to find a result without an event, 6 s. */
const limits = { callMs: 12_000, resultWithinMs: 9000 };

/** Plays a changed client in a copy of its folder and judges it. @throws {Error} if an edit fits nowhere or twice */
export async function tryClient(variant: ClientVariant, root: string, seed: number): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'spc-variant-'));
  try {
    await copyWithEdits(variant, root, folder);
    const { name, documentHosts } = variant;
    const judging = { name, seed, documentHosts, limits };
    return judgeSessions(await playAll(variant, folder, seed, trialProfile(judging)), judging);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function playAll(
  { of, followed, plays, effect, breaks }: ClientVariant,
  folder: string,
  seed: number,
  profile: ClientProfile,
): Promise<readonly ClientSession[]> {
  const program = of === 'ruby' ? 'ruby' : process.execPath;
  const command = [program, join(folder, followed ? 'main.ts' : commands[of])] as const;
  const isEndless = breaks.includes('CADD-020');
  const limitMs = isEndless ? SESSION_LIMIT.ofEndlessMs : SESSION_LIMIT.ms;
  const walker = followed ? await browserWalker() : null;
  const follow = walker && { follow: { walker, entry: 'http://127.0.0.1:{port}/' } };
  try {
    const given = { command, seed, effect, limitMs, ...follow };
    const sessions = new Map<Play, PlayedSession>();
    const play = (
      wanted: readonly Play[],
      concurrency: number,
      keep: (one: Play, session: PlayedSession) => void,
    ) => pMap(wanted, async (one) => keep(one, await played(one, given)), { concurrency });
    await play(plays, SESSIONS_AT_ONCE, (one, session) => void sessions.set(one, session));
    // What it breaks by design needs no second look, which would take as long again.
    const unsupported = Object.fromEntries(breaks.map((rule) => [rule, 'broken by design']));
    const doubtful: FindDoubtful = (all) =>
      doubtfulSessions(all, { profile, only: [], unsupported }).union(
        // During a stall no rule about time is broken, also not one that must be.
        new Set(all.filter((session) => isStalled(session) && !session.again)),
      );
    await playAgain(sessions, doubtful, (again, keep) => play(again, 1, keep));
    return plays.flatMap((one) => sessions.get(one)?.session ?? []);
  } finally {
    await walker?.close();
  }
}

function played(
  [journey, scene]: Play,
  given: Pick<SessionRequest, 'command' | 'seed' | 'effect' | 'follow' | 'limitMs'>,
): Promise<PlayedSession> {
  return playSession({
    journey,
    scene: sceneNamed(scene),
    ...given,
    ...limits,
    asOf: new Date().toISOString().slice(0, 10),
    hideScene: true,
    documentHosts: [],
    signal: new AbortController().signal,
  });
}

/** The rules that a run found broken, by their ids. */
export function brokenRules({ findings }: Run): readonly string[] {
  return findings
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
    .map(({ requirement }) => requirement);
}

async function copyWithEdits({ of, edits, name }: ClientVariant, root: string, folder: string) {
  await cp(join(root, sources[of]), folder, {
    recursive: true,
    filter: (file) => !/node_modules|\.test\.ts$/.test(file.slice(root.length)),
  });
  if (of === 'partner') {
    await symlink(packages(), join(folder, 'node_modules'));
  }
  for (const { file, from, to } of edits) {
    const text = await readFile(join(folder, file), 'utf8');
    const [before, after, ...more] = text.split(from);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(
        `${name}: expected \`${from}\` once in ${file}, got it ${text.split(from).length - 1} times`,
      );
    }
    await writeFile(join(folder, file), before + to + after);
  }
}

/** The folder of packages that this suite itself uses: the example needs two of them for its pages. */
function packages(): string {
  const [root = ''] = fileURLToPath(import.meta.resolve('hono')).split(join(sep, 'hono', sep));
  return root;
}
