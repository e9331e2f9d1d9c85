import type { CredentialTypeName } from '../../contracts/credentials/all.ts';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { planWithoutExamples } from '../../harness/plan/plan.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { usualType } from './tried-types.ts';

/** Of the checks that one type was judged by already, another type is judged by every nth. */
const SHARE = 3;

/**
 * The keys of the checks that a type is judged by through a browser: on the usual type all of some areas, on each other type
 * those that the usual one lacks, and every third of the rest in turns; all of an area that has only a few for that type.
 *
 * A check takes a browser 0.5 to 2 s of a processor. All of them on all six types took four minutes of CI's fifteen.
 */
export function triedChecks(areas: readonly string[], type: CredentialTypeName): readonly string[] {
  return areas.flatMap((area) => triedIn(area, type));
}

function triedIn(area: string, type: CredentialTypeName): readonly string[] {
  const keys = keysIn([area]);
  const own = keys.filter((key) => isFor(key, type));
  if (type === usualType || own.length <= SHARE) return own;
  const onUsual = keys.filter((key) => isFor(key, usualType)).map(withoutType);
  const turn = suite.credentialTypes.indexOf(type);
  return own.filter((key) => {
    const place = onUsual.indexOf(withoutType(key));
    return place === -1 || (place + turn) % SHARE === 0;
  });
}

/** The keys of all checks of some areas, whatever they are judged on. */
export function keysIn(areas: readonly string[]): readonly string[] {
  const features = featuresOf(mockProfile('http://127.0.0.1', 1));
  const planned = planWithoutExamples(suite, features, { seed: 7, asOf: '2026-11-22' });
  return [...planned.keys()].filter((key) => areas.some((area) => key.startsWith(`${area}-`)));
}

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
