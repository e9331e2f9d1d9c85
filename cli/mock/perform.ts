import type { Fault } from '../../mock/faults/fault.ts';
import { scenes } from '../../mock/scenes/all.ts';
import { type ServedMock, serveMock } from '../../mock/serve.ts';
import type { Settings } from '../../mock/settings.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { endAsked } from '../end-asked.ts';
import { notListening } from '../not-listening.ts';
import { today } from '../today.ts';
import { assertWritable } from '../writable.ts';
import type { MockFlags } from './flags.ts';
import { placesOf } from './places.ts';
import { scenesFrom } from './scenes-from.ts';
import { watchJournal } from './watch-journal.ts';
import { welcome } from './welcome.ts';
import { assertOwnProfile, writeProfile } from './write-profile.ts';

/** Serves the mock until Ctrl-C and then returns 0. @throws {UsageError} for an unknown fault or a taken port. */
export async function performMock(flags: MockFlags): Promise<number> {
  const { fault = [], json } = flags;
  if (fault.includes('list')) {
    const { printFaults } = await import('./faults.ts');
    printFaults(json);
    return 0;
  }
  if (flags.scene?.includes('list')) {
    screen.print(sceneList(json));
    return 0;
  }
  const written = [flags.journal, flags.judge].filter((file) => file !== undefined);
  await assertWritable(written, { what: 'a journal', options: '--journal or --judge' });
  const chosen = await faultsNamed(fault);
  // Listens for the end first: a reader of the welcome may end us at once.
  const ended = endAsked();
  if (flags.write !== undefined) await assertOwnProfile(flags.write);
  const mock = await serve(flags, chosen);
  const places = placesOf(mock, flags);
  if (flags.write !== undefined) await writeProfile(flags.write, places);
  const said = () => welcome(places, chosen, today(), flags.write ?? null);
  screen.print(json ? `${jsonText(places, 0)}\n` : said());
  const writing = watchJournal(mock, flags);
  await ended;
  await writing.close();
  await mock.close();
  if (flags.judge === undefined) return 0;
  const { judgeFile } = await import('../client/judge-file.ts');
  return judgeFile(flags.judge, { out: 'report', strict: false, requireAll: false, json });
}

/** Every scene with what the mock does in it and which rules for clients it shows: lines for a person, or JSON. */
function sceneList(json: boolean): string {
  if (json) {
    const plain = scenes.map(({ name, says, rules }) => ({ name, says, rules }));
    return `${jsonText(plain)}\n`;
  }
  const columns = Math.max(...scenes.map(({ name }) => name.length));
  const lines = scenes.map(({ name, says, rules }) => {
    const shown = rules.length === 0 ? '' : ` (${rules.join(', ')})`;
    return `${name.padEnd(columns)}  ${says}${shown}`;
  });
  return `${lines.join('\n')}\n`;
}

/** Faults take time to load, and most mocks have none. @throws {UsageError} for an unknown name */
async function faultsNamed(names: readonly string[]): Promise<readonly Fault[]> {
  if (names.length === 0) return [];
  const { faultOf } = await import('./faults.ts');
  return names.map(faultOf);
}

async function serve(flags: MockFlags, chosen: readonly Fault[]): Promise<ServedMock> {
  const {
    port,
    host: hostname,
    cors,
    adminPort,
    publicUrl,
    latency,
    rateLimit,
    seed,
    clock,
    startAt,
  } = flags;
  const scenes = scenesFrom(flags.scene ?? []);
  try {
    return await serveMock({
      port,
      hostname,
      cors,
      seed,
      clock,
      faults: chosen,
      scenes,
      journal: 1000,
      otherOrigin: true,
      settings: settingsOf(flags),
      latencyMs: latency,
      ...(adminPort === undefined ? {} : { adminPort }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(rateLimit === undefined ? {} : { rateLimit }),
      ...(startAt === undefined ? {} : { startAt }),
      ...(flags.testControl === undefined ? {} : { testControl: flags.testControl }),
    });
  } catch (error) {
    if (isOf(error, adminPort)) throw notListening('127.0.0.1', adminPort, error, '--admin-port');
    throw notListening(hostname, port, error);
  }
}

/** The settings of the second API version that the flags name; all others keep their defaults. */
function settingsOf(flags: MockFlags): Partial<Settings> {
  const { retry, secretOverlap, callbackParameters, laterStatus, sunset, uploads, deliverTo } =
    flags;
  const asked = {
    retry,
    secretOverlap,
    callbackParameters,
    laterStatus,
    sunset,
    uploads,
    deliverTo,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** Whether it is the listener of this port that failed. */
function isOf(error: unknown, port: number | undefined): boolean {
  return error instanceof Error && 'port' in error && error.port === port;
}
