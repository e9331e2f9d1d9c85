import { suggest } from '../../contracts/nearest-word.ts';
import { scenes } from '../../mock/scenes/all.ts';
import type { Scene } from '../../mock/scenes/scene.ts';
import type { ClientFile } from '../../profiles/client-file.ts';
import { UsageError } from '../usage-error.ts';

const journeys = [
  'submit',
  'twice',
  'poll',
  'many',
  'update',
  'return',
  'batch',
  'verify',
  'receive',
  'records',
];

type Words = readonly [string, ...string[]];

/** The scenes that `--scenes` names. @throws {UsageError} for an unknown name */
export function chosenScenes(names: readonly string[]): readonly Scene[] {
  if (names.includes('all')) return scenes;
  const known = scenes.map(({ name }) => name);
  assertKnown('--scenes', names, ['all', ...known]);
  return scenes.filter(({ name }) => names.includes(name));
}

/** What a person alone does, without a script: the others need a command of their own with `--follow`. */
const walked: readonly string[] = ['submit', 'twice', 'poll', 'return'];

/** The command of each journey that is played. @throws {UsageError} without a command, or for an unknown journey */
export function commandsOf(
  command: readonly string[],
  file: ClientFile,
  names: readonly string[],
  isFollowed = false,
): Readonly<Record<string, Words>> {
  assertKnown('--journeys', names, ['all', ...journeys]);
  assertKnown('journeys of the profile', Object.keys(file.journeys), journeys);
  const [program, ...args] = command;
  const usual: Words | null =
    program !== undefined ? [program, ...args] : file.command ? shell(file.command) : null;
  const wanted = journeys.filter((name) => names.includes('all') || names.includes(name));
  const found = wanted.flatMap((name) => {
    const own = file.journeys[name];
    const isCommon = isFollowed ? walked.includes(name) : name !== 'records';
    const isUsual = isCommon || names.includes(name);
    if (own === undefined && !isUsual) return [];
    const words = own === undefined ? usual : own === 'none' ? null : shell(own);
    return words === null ? [] : [[name, words] as const];
  });
  if (found.length > 0) return Object.fromEntries(found);
  throw new UsageError(
    'expected the command that runs your application, got none; write it after --, as in spc client -- npm run e2e, or as `command` in the profile',
  );
}

function shell(line: string): Words {
  return ['sh', '-c', line];
}

function assertKnown(option: string, names: readonly string[], known: readonly string[]): void {
  const stranger = names.find((name) => !known.includes(name));
  if (stranger === undefined) return;
  throw new UsageError(
    `${option}: expected one of ${known.length > 12 ? `${known.length} names` : known.join(', ')}, got \`${stranger}\`${suggest(stranger, known)}`,
  );
}
