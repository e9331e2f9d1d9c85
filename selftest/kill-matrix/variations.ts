import type { Check } from '../../harness/check/check.ts';
import type { Profile } from '../../profiles/profile.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { TRIAL_DAY } from '../judge-target.ts';
import { checkName } from './check-name.ts';

/** What variations there are depends on the documents of a profile, and not on its addresses. */
const profile: Profile = mockProfile('http://127.0.0.1', 1);

const known = new Map<string, readonly string[] | null>();

/** The names of a check's variations on a credential type, if it has any; null if it does not concern the type. */
export function variationsOf(check: Check, credentialType: string): readonly string[] | null {
  const key = `${checkName(check)}:${credentialType}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const context = { credentialType, profile, asOf: TRIAL_DAY };
  const cases = check.cases?.(context).map(({ name }) => name) ?? [null];
  const applies = cases.length > 0 && check.unless(context) === null;
  const names = applies ? cases.filter((name) => name !== null) : null;
  known.set(key, names);
  return names;
}
