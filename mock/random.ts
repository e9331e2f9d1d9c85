/** A source of values that look drawn at random and are the same for the same seed. */
export interface Random {
  /** 32 bits, as an unsigned integer. */
  bits(): number;
  /** 128 bits in the shape of a version 4 UUID. */
  uuid(): string;
  bytes(count: number): Uint8Array;
}

/**
 * Makes an independent source for a seed and a purpose, by the sfc32 generator of PractRand.
 *
 * Generators that are seeded by one number of 32 bits, as those of pure-rand are, would give some purposes of two seeds the
 * same values: here seed and purpose have words of their own.
 */
export function createRandom(seed: number, purpose: string): Random {
  const bits = sfc32(seed, hash(purpose));
  const bytes = (count: number) => {
    const drawn = new Uint8Array(count);
    for (let place = 0; place < count; place += 1) drawn[place] = bits() & 0xff;
    return drawn;
  };
  return { bits, bytes, uuid: () => asUuid(bytes(16)) };
}

function sfc32(seed: number, stream: number): () => number {
  let [a, b, c, counter] = [seed | 0, stream | 0, Math.trunc(seed / 2 ** 32) | 0, 1];
  const next = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs still show the seed.
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** FNV-1a, enough to keep the streams of one seed apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value;
}

const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function asUuid(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexadecimal[byte];
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
