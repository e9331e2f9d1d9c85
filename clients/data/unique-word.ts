import { createHash } from 'node:crypto';

const syllables = [
  'zor',
  'vel',
  'quin',
  'tash',
  'mo',
  'ril',
  'dax',
  'bru',
  'fen',
  'ola',
  'xi',
  'wub',
  'gri',
  'pazu',
  'nel',
  'hov',
];

/** A made-up word that no other number of this seed has, long enough not to turn up by chance. */
export function uniqueWord(seed: number, number: number): string {
  const digest = createHash('sha256').update(`${seed} ${number}`).digest();
  const word = [...digest.subarray(0, 5)]
    .map((byte) => syllables[byte % syllables.length])
    .join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
