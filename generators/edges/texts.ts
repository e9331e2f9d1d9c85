import fc from 'fast-check';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { nameIn } from '../../contracts/ordinary/names.ts';
import { type Script, scripts } from '../../contracts/ordinary/scripts.ts';
import { payloadNodes } from '../schema-nodes.ts';
import { complete } from '../valid.ts';
import type { Edge } from './edge.ts';

const words = nameIn(fc, scripts.Latin as Script);
const marked = fc
  .constantFrom('Å', 'é', 'ṩ', 'ệ', 'ñ', '각', 'が')
  .map((letter) => `Zoré${letter}quin`);

function repeated(length: number): fc.Arbitrary<string> {
  return words.map((part) =>
    `${part} `
      .repeat(Math.ceil(length / part.length))
      .slice(0, length - 1)
      .concat('o'),
  );
}

const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'of 1,000 characters': repeated(1000),
  'of 5,000 characters': repeated(5000),
  'with emoji': fc.constantFrom('🎓', '👩🏽‍⚕️', '🏳️‍🌈', '🇸🇬').map((emoji) => `Zorvel ${emoji} quin`),
  'outside the basic plane': fc.constantFrom('𠮷', '𝔷', '𞤀').map((letter) => `Zorvel ${letter}`),
  'from right to left': fc
    .tuple(nameIn(fc, scripts.Arabic as Script), nameIn(fc, scripts.Hebrew as Script))
    .map((parts) => parts.join(' ')),
  'in both directions': fc
    .tuple(words, nameIn(fc, scripts.Arabic as Script))
    .map((parts) => parts.join(' ')),
  'with composed marks (NFC)': marked.map((text) => text.normalize('NFC')),
  'with combining marks (NFD)': marked.map((text) => text.normalize('NFD')),
  'with quotes, backslashes and markup': fc.constantFrom(
    '"Zorvel"',
    'Zor\\vel',
    '<b>Zorvel</b> & Quin',
    '%20{{zor}}',
  ),
};

/** Text that few fields ever see: in the person's name, which is what servers restrict most, and in one other field. */
export function unusualTexts(type: CredentialType, world: World): readonly Edge[] {
  const free = payloadNodes(type).filter(
    ({ kind, form, known }) => kind === 'text' && !form && !known,
  );
  const names = free.filter(({ path }) => path.at(-1) === 'full_name');
  return Object.entries(texts).map(([says, text]) => ({
    name: `text ${says}`,
    rule: 'ADD-019',
    arbitrary: fc
      .tuple(complete(type, world), text, fc.constantFrom(...free))
      .map(([payload, value, other]) =>
        [...names, other].reduce((made, { path }) => withValueAt(made, path, value), payload),
      ),
  }));
}
