import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import type { Verdict } from '../results/verdict.ts';
import { groupFindings, saying } from './group-findings.ts';
import { messageSides } from './message-sides.ts';

/** One way in which a rule is broken, however many checks show it. */
export interface Cause {
  /** The check that shows it on the smallest value. */
  readonly smallest: Finding;
  /** The first check of the plan that showed it. */
  readonly first: Finding;
  readonly all: readonly Finding[];
}

/** A rule that is broken, with every way in which it is. */
export interface BrokenRule {
  readonly requirement: string;
  readonly verdict: Verdict;
  /** How many checks show it. */
  readonly count: number;
  /** The way that most checks show comes first. */
  readonly causes: readonly [Cause, ...Cause[]];
}

/** The rules that findings of one verdict show broken, in the order of the catalogue; known failures are left out. */
export function brokenRules({ findings }: Pick<Run, 'findings'>, verdict: Verdict): BrokenRule[] {
  return rulesIn(findings.filter((each) => each.verdict === verdict && each.known === undefined));
}

/** Findings of every verdict by rule and cause, in their order. */
export function rulesIn(findings: readonly Finding[]): BrokenRule[] {
  return groupFindings(findings, ({ requirement }) => requirement).flatMap(({ first, all }) => {
    const [most, ...others] = causesOf(all);
    if (most === undefined) return [];
    const { requirement, verdict } = first;
    return [{ requirement, verdict, count: all.length, causes: [most, ...others] }];
  });
}

function causesOf(findings: readonly Finding[]): Cause[] {
  return groupFindings(findings, causeKey)
    .map(({ first, all }) => ({ first, all, smallest: smallestOf(first, all) }))
    .toSorted((one, other) => other.all.length - one.all.length);
}

/** Two findings have one cause if the same was expected and the same kind of answer came; the rest of the answer may differ. */
function causeKey(finding: Finding): string {
  const sides = messageSides(finding.message);
  if (sides === null) return saying(finding);
  const [status] = /^\d{3}\b/.exec(sides.got) ?? [];
  const words = (text: string) => saying({ message: text.replace(/https?:\/\/\S+/g, '…') });
  return `${words(sides.expected)} ${status ?? words(sides.got)}`;
}

function smallestOf(first: Finding, all: readonly Finding[]): Finding {
  const size = ({ smallest }: Finding) => smallest?.length ?? 0;
  return all.reduce((least, each) => (size(each) < size(least) ? each : least), first);
}

/** What distinguishes the checks of one cause: credential types and variations, each once. */
export function variationsOf({ all }: Pick<Cause, 'all'>): readonly string[] {
  const names = all.map(({ check, requirement }) =>
    check.slice(requirement.length).replace(/^[:/\s]+/, ''),
  );
  return [...new Set(names)].filter((name) => name !== '');
}
