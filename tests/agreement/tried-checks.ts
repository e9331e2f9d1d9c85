import type { CredentialTypeName } from '../../contracts/credentials/all.ts';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { planWithoutExamples } from '../../harness/plan/plan.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { usualType } from './tried-types.ts';

/**
 * The keys of the checks that a type is judged by through a browser. Types take turns: a check that all types have is judged
 * on two of them, any other check on one of those that have it.
 *
 * A check takes a browser 0.5 to 2 s of a processor. All of them on all six types took four minutes of CI's fifteen.
 */
export function triedChecks(areas: readonly string[], type: CredentialTypeName): readonly string[] {
  return areas.flatMap((area) => {
    const checks = [...Map.groupBy(keysIn([area]), withoutType).values()];
    const ofAll = checks.filter((each) => each.length === suite.credentialTypes.length);
    const others = checks.filter((each) => !ofAll.includes(each));
    return [
      ...ofAll.flatMap((each, place) => [inTurn(each, 2 * place), inTurn(each, 2 * place + 1)]),
      ...others.map((each, place) => inTurn(each, place)),
    ].filter((key) => isFor(key, type));
  });
}

function inTurn(ofTypes: readonly string[], turn: number): string {
  return ofTypes[turn % ofTypes.length] as string;
}

/** The keys of all checks of some areas, on every type. */
export function keysIn(areas: readonly string[]): readonly string[] {
  return keys.filter((key) => areas.some((area) => key.startsWith(`${area}-`)));
}

/** The keys of all checks of some areas or rules that are judged on a type of the first version. */
export function keysOn(type: CredentialTypeName, names: readonly string[]): readonly string[] {
  return keys.filter((key) => {
    const rule = ruleOf(key);
    const isNamed = names.some((name) => rule === name || rule.startsWith(`${name}-`));
    return isNamed && isFor(key, type) && !key.includes(':universal_credential');
  });
}

/** The rule of a check by its key. */
export function ruleOf(key: string): string {
  return key.split(/[:/]/)[0] as string;
}

const keys = [
  ...planWithoutExamples(suite, featuresOf(mockProfile('http://127.0.0.1', 1)), {
    seed: 7,
    asOf: '2026-11-22',
  }).keys(),
];

/** What a check judges apart from the credential type. */
export function withoutType(key: string): string {
  return key
    .split(':')
    .filter((part) => !suite.credentialTypes.some((type) => type === part))
    .join(':');
}

/** A key without a type is a check of the whole target, which is judged once. */
function isFor(key: string, type: CredentialTypeName): boolean {
  const parts = key.split(':');
  const named = suite.credentialTypes.find((each) => parts.includes(each));
  return (named ?? usualType) === type;
}
