import { setFlagsFromString } from 'node:v8';

/** From so many examples a check, more of the processor is spent to keep the memory flat. */
const MANY_EXAMPLES = 30;

/**
 * Keeps V8 from taking more memory than a run needs, for 4 % more of processor time.
 *
 * On a machine with much memory its space for young objects grows to 134 MB, of which a run has use for a quarter. The
 * old space may be four times what lives in it: with many examples, 1.6 times, for a sixth more of processor time. The
 * flags are those of V8 13, which Node 24 has; of another version nothing is known.
 */
export function limitHeap(examples: number): void {
  if (!process.versions.v8.startsWith('13.')) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  if (examples >= MANY_EXAMPLES) setFlagsFromString('--heap-growing-percent=60');
}
