import { knownKills } from './known-kills.ts';
import witnesses from './known-witnesses.json' with { type: 'json' };

/**
 * By fault, a key of each check that reports it at the known seed: `ADD-004:education:full_name is 7`.
 *
 * A fault often shows in one of hundreds of variations. The table is generated with that of the known kills.
 */
const knownWitnesses: Readonly<Record<string, readonly string[]>> = witnesses;

/** What proves every known kill of a fault: a key of each check, and a check as a whole if no key of it is known. */
export function witnessesOf(fault: string): readonly string[] {
  const keys = knownWitnesses[fault] ?? [];
  const seen = new Set(keys.map((key) => key.split(':')[0]));
  const others = Object.entries(knownKills)
    .filter(
      ([check, marks]) => !seen.has(check) && marks.replaceAll('?', '').split(' ').includes(fault),
    )
    .map(([check]) => check);
  return [...keys, ...others];
}
