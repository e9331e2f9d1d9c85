import { createHash } from 'node:crypto';
import type { Check } from '../../harness/check/check.ts';
import { versionOf } from '../../harness/check/version-of.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { suite } from '../../specs/all.ts';
import { checkName } from './check-name.ts';

/**
 * The checks that a fault is tried against by default: all of the rules that it breaks, on the types on which it shows, and of every area one that
 * it must not disturb, on one credential type; which, the seed and the fault decide.
 */
export function selectionFor(
  { name, violates, types }: Pick<Fault, 'name' | 'violates' | 'types'>,
  seed: number,
): readonly string[] {
  const others = suite.checks.filter(({ requirement }) => !violates.includes(requirement));
  const areas = Map.groupBy(others, ({ requirement }) => requirement.split('-')[0]);
  const bystanders = [...areas].map(([area, checks]) =>
    onOneType(checks, (from) => pick(from, `${seed} ${name} ${area}`)),
  );
  const breaking = suite.checks.filter(({ requirement }) => violates.includes(requirement));
  return [...breaking.flatMap((check) => onTypes(check, types)), ...bystanders];
}

function onTypes(check: Check, types = typesOf(check)): readonly string[] {
  return check.everyType ? types.map((type) => `${checkName(check)}:${type}`) : [checkName(check)];
}

function onOneType(checks: readonly Check[], choose: <T>(from: readonly T[]) => T): string {
  const check = choose(checks);
  const name = checkName(check);
  return check.everyType ? `${name}:${choose(typesOf(check))}` : name;
}

function pick<T>(from: readonly T[], purpose: string): T {
  const number = createHash('sha256').update(purpose).digest().readUInt32BE(0);
  return from[number % from.length] as T;
}

function typesOf({ requirement }: Check): readonly string[] {
  return versionOf(requirement) === 2 ? suite.credentialTypesV2 : suite.credentialTypes;
}
