import { setFlagsFromString } from 'node:v8';

/** More examples than usual runs have. */
const MANY = 100;

/**
 * Keeps V8 from taking more memory than a run needs, in the same processor time: a run on the embedded mock takes 230 to
 * 247 MB at most, and took 414 without any limit.
 *
 * On a machine with much memory its space for young objects grows to 134 MB. It stays as large as it is when this is
 * called: 4 MB before a run loads its code, and 32 MB after it. The old space may be four times what lives in it before
 * garbage is collected; here it is 1.6 times. A run of many examples keeps more: with 1.2 times, a thousand of one type take
 * 255 MB instead of 273, for a tenth more of processor time. The flags are those of V8 13, which Node 24 has; of another
 * version nothing is known.
 *
 * @param examples values per generated check
 */
export function limitHeap(examples: number): void {
  if (!process.versions.v8.startsWith('13.')) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--heap-growing-percent=${examples > MANY ? 20 : 60}`);
}
