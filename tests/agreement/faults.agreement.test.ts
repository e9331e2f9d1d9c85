import { expect, test } from 'vitest';
import type { CredentialTypeName } from '../../contracts/credentials/all.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import { witnessesOf } from '../../selftest/kill-matrix/known-witnesses.ts';
import { everyNth } from '../part-of.ts';
import { judgeBothWays, verdictsOf } from './both-ways.ts';
import { isTried } from './tried-types.ts';

const PATIENCE = { timeout: 600_000 };

/** Faults that show on a page, in an account, after 48 hours: at least one for every kind of rule about people. */
const faults: readonly (readonly [fault: string, type: CredentialTypeName])[] = [
  ['second-visitor-sees-consent', 'english_proficiency'],
  ['owned-at-consent', 'english_proficiency'],
  ['altered-link-opens-the-newest-request', 'education'],
  ['accepted-credential-not-listed', 'digital_identity'],
  ['subskills-lost', 'english_proficiency'],
  ['consent-not-asked', 'right_to_work'],
  ['consent-asked-again-after-accepting', 'english_proficiency'],
  ['cancel-accepts', 'microcredential'],
  ['credential-listed-before-accepting', 'career_history'],
  ['documents-never-deleted', 'microcredential'],
  ['documents-deleted-though-signed-in-to-app', 'english_proficiency'],
  ['claimed-submission-lives-on', 'education'],
  ['key-has-score', 'english_proficiency'],
  ['older-removed-before-accepting', 'education'],
];

const faultsTried = faults.filter(([, type]) => isTried(type));

// One drawn of those of the usual type, and all in CI.
test.for(everyNth(faultsTried, faultsTried.length))(
  'a browser finds the fault %s if test control does',
  PATIENCE,
  async ([fault, type], context) => {
    const rules = faultsNamed([fault]).flatMap(({ violates }) => violates);
    // Rules that the mock keeps are judged as well: both ways must raise no false alarm.
    const only = [...reporting(fault), 'LINK-003', 'CONS-006'].map((check) => `${check}:${type}`);
    const { byBrowser, byControl } = await judgeBothWays(context, { only, type, faults: [fault] });
    expect(verdictsOf(byBrowser)).toEqual(verdictsOf(byControl));
    const alarms = byBrowser.findings.filter(
      ({ verdict }) => verdict === 'fail' || verdict === 'warn',
    );
    const raised = new Set(alarms.map(({ requirement }) => requirement));
    expect(raised.size).toBeGreaterThan(0);
    expect(rules).toEqual(expect.arrayContaining([...raised]));
    expect(new Set(alarms.map(({ grade }) => grade))).toEqual(new Set(['browser']));
  },
);

/** Up to three checks about people that are known to report a fault, of different rules. All take a browser three times as long. */
function reporting(fault: string): readonly string[] {
  const checks = witnessesOf(fault)
    .map((key) => key.split(':')[0] as string)
    .filter((check) => /^(LINK|CONS|KEEP|REPL)-/.test(check));
  const ofRules = Map.groupBy(checks, (check) => check.split('/')[0]);
  return [...ofRules.values()].flatMap(([check]) => check ?? []).slice(0, 3);
}
