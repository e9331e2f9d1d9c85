import { combined } from './combined.ts';
import { alarms, judge } from './judge.ts';
import type { ServerSelection } from './selection.ts';
import { allVariants } from './version-variants.ts';

/** Which differences a server has, and what judges it. */
export interface VariantTrial {
  /** The API version that the differences are of. */
  readonly version: 1 | 2;
  readonly names: readonly string[];
  readonly selection: ServerSelection;
}

/**
 * Judges an independent server that differs in the ways that these names stand for.
 *
 * @returns what was held against it, in words; empty if it passed as it should.
 * @throws {RangeError} if no variant has one of the names.
 */
export async function tryVariants(
  { version, names, selection }: VariantTrial,
  seed: number,
): Promise<readonly string[]> {
  const server = combined(names.map((name) => variantNamed(name, version)));
  const thoroughness = { seed, examples: 1, ...selection };
  const run = await judge({ ...server, isSecondVersion: version === 2 }, thoroughness);
  return alarms(run, server);
}

function variantNamed(name: string, version: 1 | 2) {
  const variant = allVariants(version).find((each) => each.name === name);
  if (variant === undefined) throw new RangeError(`no variant is called ${name}`);
  return variant;
}
