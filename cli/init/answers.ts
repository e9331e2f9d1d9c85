import { credentialTypes } from '../../contracts/credentials/all.ts';
import { suggest } from '../../contracts/nearest-word.ts';
import { UsageError } from '../usage-error.ts';
import { type Choices, ciSystems, peopleDrivers } from './choices.ts';
import type { InitFlags } from './flags.ts';

/** Asks one question and returns what was typed. */
export type Ask = (question: string) => Promise<string>;

const allTypes: readonly string[] = credentialTypes.map(({ name }) => name);

/**
 * What the flags say and, for the rest, what a person types; an empty line stands for the default.
 *
 * @param ask null if there is no terminal: then the defaults count.
 * @throws {UsageError} if an answer cannot be used, or the target is not named.
 */
export async function answersFrom(flags: InitFlags, ask: Ask | null): Promise<Choices> {
  const answer = async (question: string, usual: string): Promise<string> =>
    ((await ask?.(`${question} [${usual}] `)) ?? '').trim() || usual;
  const target = flags.target ?? (await answer('URL of the Partner API', ''));
  const name = flags.name ?? (await answer('Name of the target', 'staging'));
  const types =
    flags.type ?? (await answer('Credential types', allTypes.join(' '))).split(/[\s,]+/);
  const people =
    flags.people ?? (await answer(`Who opens links: ${peopleDrivers.join(', ')}`, 'none'));
  const ci = flags.ci ?? (await answer(`CI system: ${ciSystems.join(', ')}`, 'none'));
  return {
    target: origin(target),
    name: fileName(name),
    types: types.map((type) => among('--type', type, allTypes)),
    people: among('--people', people, peopleDrivers),
    ci: among('--ci', ci, ciSystems),
  };
}

function origin(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.origin;
  throw new UsageError(
    `--target: expected the URL of the Partner API, such as https://seek.example, got ${text === '' ? 'nothing' : `\`${text}\``}`,
  );
}

function fileName(text: string): string {
  if (/^[\w-][\w.-]{0,63}$/.test(text)) return text;
  throw new UsageError(
    `--name: expected up to 64 letters, digits, dots and hyphens, as it names a file, got \`${text}\``,
  );
}

function among<Word extends string>(option: string, word: string, known: readonly Word[]): Word {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  throw new UsageError(
    `${option}: expected one of ${known.join(', ')}, got \`${word}\`${suggest(word, known)}`,
  );
}
