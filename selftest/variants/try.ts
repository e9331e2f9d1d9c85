import { createHash } from 'node:crypto';
import { suite } from '../../specs/all.ts';
import { judgeTarget } from '../judge-target.ts';
import { checkName } from '../kill-matrix/check-name.ts';
import { variants } from './all.ts';
import { openVariant } from './open.ts';

/** Of all checks, one in so many is tried on a variant by default. */
const SHARE = 3;

/**
 * Judges a mock that differs in the ways that these names stand for.
 *
 * @param full every check on every type; else a share of them on one type, which the seed and the names decide.
 * @returns what was held against it, in words; nothing where it passed as it should.
 */
export async function tryVariants(
  names: readonly string[],
  seed: number,
  full: boolean,
): Promise<readonly string[]> {
  const chosen = variants.filter(({ name }) => names.includes(name));
  const target = await openVariant(chosen, seed);
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const only = full ? [] : shareFor(`${seed} ${names.join(' + ')}`);
  const run = await judgeTarget(target, { seed, only, examples: 1 });
  const warns = new Set(chosen.flatMap((each) => each.warns ?? []));
  const held = run.findings.filter(({ requirement, verdict }) => {
    if (verdict === 'warn') return !warns.has(requirement);
    return verdict === 'fail' || verdict === 'error' || verdict === 'could-not-run';
  });
  return [
    ...held.map(({ check, verdict, message }) => `${check} ended in ${verdict}: ${message}`),
    ...run.problems.map(({ kind, message }) => `${kind}: ${message}`),
  ];
}

function shareFor(purpose: string): readonly string[] {
  const [type = 0, ...digest] = createHash('sha256').update(purpose).digest();
  const name = suite.credentialTypes[type % suite.credentialTypes.length];
  return suite.checks
    .filter((_check, place) => ((digest[place % digest.length] ?? 0) + place) % SHARE === 0)
    .map((check) => (check.everyType ? `${checkName(check)}:${name}` : checkName(check)));
}
