import { createHash } from 'node:crypto';
import { suite } from '../../specs/all.ts';
import { variants } from '../independent-server/variants/all.ts';
import { combined } from './combined.ts';
import { alarms, judge } from './judge.ts';

/**
 * Judges an independent server that differs in the ways that these names stand for.
 *
 * @param full every credential type; else those that show the differences, or one that the seed and the names decide.
 * @returns what was held against it, in words; empty if it passed as it should.
 * @throws {RangeError} if no variant has one of the names.
 */
export async function tryVariants(
  names: readonly string[],
  seed: number,
  full: boolean,
): Promise<readonly string[]> {
  const server = combined(names.map(variantNamed));
  const shown = server.types.length > 0 ? server.types : [typeFor(`${seed} ${server.name}`)];
  const run = await judge(server, { seed, examples: 1, types: full ? [] : shown });
  return alarms(run, server);
}

function variantNamed(name: string) {
  const variant = variants.find((each) => each.name === name);
  if (variant === undefined) throw new RangeError(`no variant is called ${name}`);
  return variant;
}

function typeFor(purpose: string): string {
  const [first = 0] = createHash('sha256').update(purpose).digest();
  return suite.credentialTypes[first % suite.credentialTypes.length] as string;
}
