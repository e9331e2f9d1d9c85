import { requirementOf } from '../../harness/plan/plan.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { suite } from '../../specs/all.ts';
import { checkName } from './check-name.ts';
import { knownKills } from './known-kills.ts';
import { KNOWN_SEED } from './known-seed.ts';
import type { Trial } from './trial.ts';

/** How many of something came out as they should, and in words what did not. */
export interface Tally {
  readonly total: number;
  readonly good: number;
  readonly problems: readonly string[];
}

/** All trials together. */
export interface Matrix {
  readonly faults: Tally;
  readonly falseAlarms: readonly string[];
  readonly checks: Tally;
}

/** Whether every fault is reported by every rule that it breaks and by no other, and every check reports one. */
export function matrixOf(trials: readonly Trial[], seed: number): Matrix {
  const survivors = trials.filter(({ missed }) => missed.length > 0);
  const checkProblems = [...listProblems(), ...idleChecks(trials), ...lostKills(trials, seed)];
  const checks = judgingChecks();
  return {
    faults: {
      total: trials.length,
      good: trials.length - survivors.length,
      problems: survivors.map(
        ({ fault, missed }) => `${fault} survives: ${missed.join(', ')} did not report it`,
      ),
    },
    falseAlarms: trials.flatMap(({ fault, falseAlarms }) =>
      falseAlarms.map((alarm) => `${fault} raises a false alarm: ${alarm}`),
    ),
    checks: {
      total: checks.length,
      good: checks.filter((check) => killersOf(trials).has(check)).length,
      problems: checkProblems,
    },
  };
}

/** The checks of each rule that reported a fault: by check, the faults, those that only warned marked by `?`. */
export function killsByCheck(
  trials: readonly Trial[],
  faults: readonly Fault[],
): ReadonlyMap<string, readonly string[]> {
  const violated = new Map(faults.map(({ name, violates }) => [name, violates]));
  const kills = trials.flatMap(({ fault, kills }) =>
    Object.entries(kills)
      .filter(([check]) => violated.get(fault)?.includes(check.split('/')[0] as string))
      .map(([check, verdict]) => [check, verdict === 'fail' ? fault : `${fault}?`] as const),
  );
  const grouped = Map.groupBy(kills, ([check]) => check);
  return new Map([...grouped].map(([check, each]) => [check, each.map(([, fault]) => fault)]));
}

/** By fault, a key of each check of its rules that reported it. */
export function witnessesByFault(
  trials: readonly Trial[],
  faults: readonly Fault[],
): Readonly<Record<string, readonly string[]>> {
  const violated = new Map(faults.map(({ name, violates }) => [name, violates]));
  return Object.fromEntries(
    trials.map(({ fault, witnesses }) => [
      fault,
      Object.entries(witnesses)
        .filter(([check]) => violated.get(fault)?.includes(check.split('/')[0] as string))
        .map(([, key]) => key),
    ]),
  );
}

/** The names of all checks that can raise an alarm: those of basis D and A. */
export function judgingChecks(): readonly string[] {
  return suite.checks
    .filter((check) => (check.basis ?? requirementOf(check.requirement).basis) !== 'I')
    .map(checkName);
}

function killersOf(trials: readonly Trial[]): ReadonlySet<string> {
  return new Set(trials.flatMap(({ kills }) => Object.keys(kills)));
}

/** Checks that came or went since the kills were written down. */
function listProblems(): readonly string[] {
  const checks = judgingChecks();
  const known = Object.keys(knownKills);
  return [
    ...known.filter((name) => !checks.includes(name)).map((name) => `${name} is gone`),
    ...checks
      .filter((name) => !known.includes(name))
      .map((name) => `${name} is new: refresh the kill matrix`),
  ];
}

function idleChecks(trials: readonly Trial[]): readonly string[] {
  const killers = killersOf(trials);
  return judgingChecks()
    .filter((check) => !killers.has(check))
    .map((check) => `${check} reports no fault: it proves nothing`);
}

/** What a check reported when the kills were written down and reports no more, or only as a warning. */
function lostKills(trials: readonly Trial[], seed: number): readonly string[] {
  if (seed !== KNOWN_SEED) return [];
  const now = new Map(trials.map(({ fault, kills }) => [fault, kills]));
  return Object.entries(knownKills).flatMap(([check, known]) =>
    known.split(' ').flatMap((mark) => {
      const fault = mark.replace('?', '');
      const kills = now.get(fault);
      if (kills === undefined) return [`${fault}, which ${check} reported, is gone`];
      const verdict = kills[check];
      if (verdict === undefined) return [`${check} no longer reports ${fault}`];
      return verdict === 'warn' && !mark.endsWith('?') ? [`${check} only warns of ${fault}`] : [];
    }),
  );
}
