import { hash } from 'node:crypto';
import { decodedAddress } from '../decoded-address.ts';

/** Ways to write a text that anybody can undo, or repeat to confirm a guess, by name. */
const disguises: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'in plain text': (text) => [text.toLowerCase()],
  'in hexadecimal': (text) => [Buffer.from(text).toString('hex')],
  'in base64': (text) => [0, 1, 2].map((before) => base64Inside(text, before)),
  backwards: (text) => [Array.from(text.toLowerCase()).reverse().join('')],
  hashed: (text) =>
    ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => [
      hash(name, text, 'hex'),
      hash(name, text, 'base64').replace(/=+$/, ''),
    ]),
};

/** How a text can be recognised in a link, if it can; null if nothing of it is there. */
export function disguiseIn(link: string, text: string): string | null {
  const seen = spellingsOf(link);
  const found = Object.entries(disguises).find(([, spell]) =>
    spell(text).some((spelling) => seen.includes(spelling) || seen.includes(urlSafe(spelling))),
  );
  return found === undefined ? null : found[0];
}

/** The link as it is, decoded, and both in lower case, which percent-encoding and hexadecimal do not mind. */
function spellingsOf(link: string): string {
  const texts = [link, decodedAddress(link)];
  return [...texts, ...texts.map((text) => text.toLowerCase())].join(' ');
}

/** The part of a text's base64 that stays the same behind this number of other bytes: its ends depend on its neighbours. */
function base64Inside(text: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const whole = Math.floor(bytes.length / 3) * 3;
  const first = before === 0 ? 0 : 4;
  return bytes.subarray(0, whole).toString('base64').slice(first);
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}
