import fc from 'fast-check';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { nameIn } from '../../contracts/ordinary/names.ts';
import { type Script, scripts } from '../../contracts/ordinary/scripts.ts';
import { full } from '../full.ts';
import type { Edge } from './edge.ts';

const longest = 200;

/** A name of exactly 200 characters: made-up names until it is full. */
const longName = fc
  .array(nameIn(fc, scripts.Latin as Script), { minLength: 30, maxLength: 30 })
  .map((parts) =>
    parts
      .join(' ')
      .slice(0, longest - 1)
      .concat('o'),
  );

const unusual: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'of one letter': fc.constantFrom('Q', 'Ö', 'Ж', '龘', 'ㄱ'),
  'with a one-letter part': nameIn(fc, scripts.Latin as Script).map((name) => `Q ${name}`),
  'with a straight apostrophe': nameIn(fc, scripts.Latin as Script).map((name) => `O'${name}`),
  'with a curly apostrophe': nameIn(fc, scripts.Latin as Script).map((name) => `O’${name}`),
  'with a hyphen': nameIn(fc, scripts.Latin as Script).map((name) => name.replace(' ', '-')),
  'with initials and points': nameIn(fc, scripts.Latin as Script).map(
    (name) => `Q. Z. ${name}, Jr.`,
  ),
  'without a space': nameIn(fc, scripts.Latin as Script).map((name) => name.replace(' ', '')),
  'of 200 characters': longName,
};

/** Names in every writing system, and names of unusual form and length, in `full_name`. */
export function names(type: CredentialType, world: World): readonly Edge[] {
  const scripted = Object.entries(scripts).map(
    ([says, script]) => [`in ${says}`, nameIn(fc, script)] as const,
  );
  return [...scripted, ...Object.entries(unusual)].map(([says, name]) => ({
    name: `a name ${says}`,
    rule: 'ADD-002',
    arbitrary: fc
      .tuple(full(type, world), name)
      .map(([payload, value]) => withValueAt(payload, ['data', 'credential', 'full_name'], value)),
  }));
}
