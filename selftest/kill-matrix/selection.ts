import { createHash } from 'node:crypto';
import type { Check } from '../../harness/check/check.ts';
import { versionOf } from '../../harness/check/version-of.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { suite } from '../../specs/all.ts';
import { checkName } from './check-name.ts';
import { variationsOf } from './variations.ts';

/** Of how many areas a check stands by that the fault must not disturb. Faults and seeds take different areas in turns. */
const AREAS_STANDING_BY = 5;

/**
 * The checks that a fault is tried against by default: those that are known to report it, and of some areas one that it
 * must not disturb, on one credential type and in one variation; which, the seed and the fault decide.
 *
 * @param witnesses a key of each check that is known to report it; by default all checks of the rules that it breaks, on
 *   the types on which it shows.
 */
export function selectionFor(
  fault: Pick<Fault, 'name' | 'violates' | 'types'>,
  seed: number,
  witnesses: readonly string[] = checksOfItsRules(fault),
): readonly string[] {
  return [...witnesses, ...bystanders(fault, seed)];
}

function checksOfItsRules({ violates, types }: Pick<Fault, 'violates' | 'types'>) {
  return suite.checks
    .filter(({ requirement }) => violates.includes(requirement))
    .flatMap((check) => onTypes(check, types));
}

function bystanders({ name, violates }: Pick<Fault, 'name' | 'violates'>, seed: number) {
  const others = suite.checks.filter(({ requirement }) => !violates.includes(requirement));
  const areas = [...Map.groupBy(others, ({ requirement }) => requirement.split('-')[0])];
  return areas
    .map(([area, checks]) => ({ checks, purpose: `${seed} ${name} ${area}` }))
    .toSorted((one, other) => numberOf(one.purpose) - numberOf(other.purpose))
    .slice(0, AREAS_STANDING_BY)
    .map(({ checks, purpose }) => oneOf(checks, (from) => pick(from, purpose)));
}

function onTypes(check: Check, types = typesOf(check)): readonly string[] {
  return check.everyType ? types.map((type) => `${checkName(check)}:${type}`) : [checkName(check)];
}

/** One check, on one type and in one variation. A check of the target as a whole is planned on the first type that it concerns. */
function oneOf(checks: readonly Check[], choose: <T>(from: readonly T[]) => T): string {
  const check = choose(checks);
  const concerned = typesOf(check).filter((type) => variationsOf(check, type) !== null);
  if (concerned.length === 0) return checkName(check);
  const type = check.everyType ? choose(concerned) : (concerned[0] as string);
  const variations = variationsOf(check, type) ?? [];
  return [
    checkName(check),
    ...(check.everyType ? [type] : []),
    ...(variations.length === 0 ? [] : [choose(variations)]),
  ].join(':');
}

function pick<T>(from: readonly T[], purpose: string): T {
  return from[numberOf(purpose) % from.length] as T;
}

function numberOf(purpose: string): number {
  return createHash('sha256').update(purpose).digest().readUInt32BE(0);
}

function typesOf({ requirement, everyType }: Check): readonly string[] {
  return everyType && versionOf(requirement) === 2
    ? suite.credentialTypesV2
    : suite.credentialTypes;
}
