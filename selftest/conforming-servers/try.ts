import { variants } from '../independent-server/variants/all.ts';
import { combined } from './combined.ts';
import { alarms, judge } from './judge.ts';
import type { ServerSelection } from './selection.ts';

/**
 * Judges an independent server that differs in the ways that these names stand for.
 *
 * @returns what was held against it, in words; empty if it passed as it should.
 * @throws {RangeError} if no variant has one of the names.
 */
export async function tryVariants(
  names: readonly string[],
  seed: number,
  selection: ServerSelection,
): Promise<readonly string[]> {
  const server = combined(names.map(variantNamed));
  return alarms(await judge(server, { seed, examples: 1, ...selection }), server);
}

function variantNamed(name: string) {
  const variant = variants.find((each) => each.name === name);
  if (variant === undefined) throw new RangeError(`no variant is called ${name}`);
  return variant;
}
