import type { Fault } from '../../mock/faults/fault.ts';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import { judgeTarget, TRIAL_DAY } from '../judge-target.ts';
import { checkOf } from './check-name.ts';
import { KNOWN_SEED } from './known-seed.ts';
import { witnessesOf } from './known-witnesses.ts';
import { isRestated } from './restated.ts';
import { selectionFor } from './selection.ts';
import { sideEffects } from './side-effects.ts';

/** What came of one fault on trial. */
export interface Trial {
  readonly fault: string;
  /** The checks that reported it, with how loudly. */
  readonly kills: Readonly<Record<string, 'fail' | 'warn'>>;
  /** By check, a key under which it reported the fault that loudly. */
  readonly witnesses: Readonly<Record<string, string>>;
  /** Rules that it breaks and no check reported. */
  readonly missed: readonly string[];
  /** Reports of rules that it does not break, and errors of the suite itself: `LINK-003:education — …`. */
  readonly falseAlarms: readonly string[];
}

/** Which checks a fault is tried against: a selection with those known to report it, or with all of its rules; or just these. */
export type Breadth = 'witnesses' | 'rules' | { readonly checks: readonly string[] };

/** Runs a mock with one fault and looks who reports it. Witnesses are known for one seed; with others all checks of its rules run. */
export async function tryFault(fault: Fault, seed: number, breadth: Breadth): Promise<Trial> {
  const faults = [fault];
  const target = await openEmbeddedMock({ seed, asOf: TRIAL_DAY, version: 'selftest', faults });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return trialOf(fault, await judgeTarget(target, { seed, only: checksFor(fault, seed, breadth) }));
}

function checksFor(fault: Fault, seed: number, breadth: Breadth): readonly string[] {
  if (typeof breadth === 'object') return breadth.checks;
  const areKnown = breadth === 'witnesses' && seed === KNOWN_SEED;
  return selectionFor(fault, seed, areKnown ? witnessesOf(fault.name) : undefined);
}

/** Holds a run against what the fault declares. */
export function trialOf(fault: Pick<Fault, 'name' | 'violates'>, run: Run): Trial {
  const alarms = run.findings.filter(isAlarm);
  const reported = new Set(alarms.map(({ requirement }) => requirement));
  const wrong = alarms.filter(({ requirement }) => !mayReport(requirement, fault));
  const errors = run.findings.filter(({ verdict }) => verdict === 'error');
  const right = alarms
    .filter((alarm) => !wrong.includes(alarm))
    .toSorted((one, other) => other.verdict.localeCompare(one.verdict));
  return {
    fault: fault.name,
    kills: Object.fromEntries(right.map((alarm) => [checkOf(alarm), alarm.verdict])),
    witnesses: Object.fromEntries(right.map((alarm) => [checkOf(alarm), alarm.check])),
    missed: fault.violates.filter((id) => !reported.has(id) && !isExcused(id, fault, run)),
    falseAlarms: [
      ...[...wrong, ...errors].map(({ check, message }) => `${check} — ${message}`),
      ...run.problems.map(({ kind, message }) => `${kind} — ${message}`),
    ],
  };
}

/** Rules of which one check draws a single example or history, which need not be one that shows a fault. */
const DRAWN_ONCE = ['ADD-001', 'REUSE-009'];

/** Whether a seed drew nothing that shows a fault to a rule, while another of its rules reported it. With the known seed all do. */
function isExcused(id: string, { violates }: Pick<Fault, 'violates'>, { seed, findings }: Run) {
  const others = violates.filter((other) => other !== id);
  const isReported = findings.some((each) => isAlarm(each) && others.includes(each.requirement));
  return seed !== KNOWN_SEED && DRAWN_ONCE.includes(id) && isReported;
}

type Alarm = Finding & { readonly verdict: 'fail' | 'warn' };

function isAlarm(finding: Finding): finding is Alarm {
  return finding.verdict === 'fail' || finding.verdict === 'warn';
}

/** Areas whose rules a generated history may see broken before the check that is named after them. */
const SEEN_BY_HISTORIES = ['REUSE', 'LINK', 'CONS', 'KEEP'];

function mayReport(
  requirement: string,
  { name, violates }: Pick<Fault, 'name' | 'violates'>,
): boolean {
  if (violates.includes(requirement) || isRestated(requirement, violates)) return true;
  if (sideEffects[name]?.includes(requirement)) return true;
  const areas = violates.map((id) => id.split('-')[0] as string);
  return requirement === 'REUSE-009' && areas.some((area) => SEEN_BY_HISTORIES.includes(area));
}
