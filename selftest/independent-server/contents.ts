import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Options } from './options.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Names for requests, none of which can be guessed. */
const makers: Readonly<Record<Options['contents'], (now: number) => string>> = {
  uuid: () => randomUUID(),
  base62: () => drawn(24, letters),
  base64: () => randomBytes(25).toString('base64'),
  digits: () => drawn(39, '0123456789'),
  ulid: (now) => `${timePart(now)}${drawn(16, crockford)}`,
  long: () => `v1.${randomBytes(600).toString('base64url')}`,
  query: () => `r=${drawn(20, letters)}&k=${drawn(6, letters)} +é%26`,
};

/** A new name, never given before. */
export function makeContent(kind: Options['contents'], now: number): string {
  return makers[kind](now);
}

function drawn(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

function timePart(now: number): string {
  let rest = now;
  let part = '';
  for (let place = 0; place < 10; place += 1) {
    part = `${crockford[rest % 32]}${part}`;
    rest = Math.floor(rest / 32);
  }
  return part;
}
