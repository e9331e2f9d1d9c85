import fc from 'fast-check';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { personName } from '../../contracts/ordinary/names.ts';
import { scripts } from '../../contracts/ordinary/scripts.ts';
import { withValueAt } from '../at-path.ts';
import { full } from '../full.ts';
import type { Edge } from './edge.ts';

const longest = 200;

/** A name of exactly 200 characters: made-up names until it is full. */
const longName = fc
  .array(personName(fc, scripts.Latin), { minLength: 30, maxLength: 30 })
  .map((parts) =>
    parts
      .join(' ')
      .slice(0, longest - 1)
      .concat('o'),
  );

const unusual: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'of one letter': fc.constantFrom('Q', 'Ö', 'Ж', '龘', 'ㄱ'),
  'with a one-letter part': personName(fc, scripts.Latin).map((name) => `Q ${name}`),
  'with a straight apostrophe': personName(fc, scripts.Latin).map((name) => `O'${name}`),
  'with a curly apostrophe': personName(fc, scripts.Latin).map((name) => `O’${name}`),
  'with a hyphen': personName(fc, scripts.Latin).map((name) => name.replace(' ', '-')),
  'with initials and points': personName(fc, scripts.Latin).map((name) => `Q. Z. ${name}, Jr.`),
  'without a space': personName(fc, scripts.Latin).map((name) => name.replace(' ', '')),
  'of 200 characters': longName,
};

/** Names in every writing system, and names of unusual form and length, in `full_name`. */
export function names(type: CredentialType, world: World): readonly Edge[] {
  const scripted = Object.entries(scripts).map(
    ([says, script]) => [`in ${says}`, personName(fc, script)] as const,
  );
  return [...scripted, ...Object.entries(unusual)].map(([says, name]) => ({
    name: `a name ${says}`,
    rule: 'ADD-002',
    arbitrary: fc
      .tuple(full(type, world), name)
      .map(([payload, value]) => withValueAt(payload, ['data', 'credential', 'full_name'], value)),
  }));
}
