import { hash } from 'node:crypto';

/** Makes ids for submissions: never the same twice, and the same again for the same seed and run id. */
export type IdSource = () => string;

/**
 * Ids shaped `<idPrefix><run id>-<uuid>`, derived from the run and from what they are for, so that a check makes the
 * same ids alone as among others.
 *
 * @param purpose names the check and the attempt; two sources of one run never share it.
 * @param madeBefore how many ids an earlier process made for this purpose.
 */
export function idSource(
  run: { readonly idPrefix: string; readonly runId: string; readonly seed: number },
  purpose: string,
  madeBefore = 0,
): IdSource {
  let made = madeBefore;
  return () => {
    made += 1;
    const digest = hash('sha256', `${run.runId} ${run.seed} ${purpose} ${made}`);
    return `${run.idPrefix}${run.runId}-${uuidFrom(digest)}`;
  };
}

/** The first 32 hexadecimal digits as a UUID of version 8, the one for custom content (RFC 9562 section 5.8). */
function uuidFrom(hex: string): string {
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A 31-bit seed derived from the run's seed and a purpose: fast-check takes 32-bit integers. */
export function derivedSeed(seed: number, purpose: string): number {
  return hash('sha256', `${seed} ${purpose}`, 'buffer').readUInt32BE(0) >>> 1;
}
