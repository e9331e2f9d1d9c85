/** A secret and what stands for it in everything that leaves the process. */
export interface Placeholder {
  readonly secret: string;
  readonly shown: string;
}

/** Texts that are searched for at once, in time that grows with what is searched and not with their number. */
export interface Spellings {
  add(spelling: Placeholder): void;
  has(text: string): boolean;
  clear(): void;
  /** Those that a text holds, the longest first, as one may be a part of another. */
  in(text: string): readonly Placeholder[];
}

/** How many units at the end of a spelling it is found by; of 32 bits that are shifted by 4, none is left of the unit before. */
const TAIL = 8;
const SHIFT = 4;
const FILTER_BITS = 16;
const PRIME = 0x01_00_01_93;

/** Makes an empty set of spellings. */
export function createSpellings(): Spellings {
  const known = new Set<string>();
  const byTail = new Map<number, Placeholder[]>();
  const short: Placeholder[] = [];
  const filter = new Uint8Array(1 << FILTER_BITS);
  return {
    add(spelling) {
      const { secret } = spelling;
      known.add(secret);
      if (secret.length < TAIL) {
        short.push(spelling);
        return;
      }
      const hash = hashOf(secret.slice(-TAIL));
      const alike = byTail.get(hash);
      if (alike === undefined) byTail.set(hash, [spelling]);
      else alike.push(spelling);
      filter[place(hash)] = 1;
    },
    has: (text) => known.has(text),
    clear() {
      known.clear();
      byTail.clear();
      short.length = 0;
      filter.fill(0);
    },
    in(text) {
      const found = new Set(short.filter(({ secret }) => text.includes(secret)));
      let hash = 0;
      for (let at = 0; at < text.length; at += 1) {
        hash = (hash << SHIFT) ^ text.charCodeAt(at);
        if (filter[place(hash)] === 0) continue;
        for (const each of byTail.get(hash) ?? []) {
          if (text.endsWith(each.secret, at + 1)) found.add(each);
        }
      }
      return [...found].toSorted((one, other) => other.secret.length - one.secret.length);
    },
  };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (hash << SHIFT) ^ text.charCodeAt(at);
  return hash;
}

function place(hash: number): number {
  return Math.imul(hash, PRIME) >>> (32 - FILTER_BITS);
}
