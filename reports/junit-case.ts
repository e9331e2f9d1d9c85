import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { seenInWords } from './evidence.ts';
import { knownInWords } from './known-failures.ts';
import { picturesOf } from './pictures.ts';
import { type Origin, rerunCommand } from './rerun.ts';
import type { RunFault } from './run-faults.ts';
import { shownName } from './shown-name.ts';
import { sourceInWords } from './source-links.ts';
import { element, textElement } from './xml.ts';

/** One `<testcase>` and what its suite counts it as. */
export interface JunitCase {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly durationMs: number;
  readonly xml: string;
}

/**
 * A check as a test case; the time is that of its exchanges.
 *
 * Its output begins with the exact verdict, which JUnit's four outcomes cannot keep, and with the way it was seen. They are
 * no properties: the schema that the Jenkins xUnit plugin validates against has none for a test case. The class names the
 * target, so that the files of two targets in one job hold different tests.
 */
export function findingCase(run: Run, finding: Finding, origin: Origin): JunitCase {
  const durationMs = finding.exchanges.reduce((total, exchange) => total + exchange.durationMs, 0);
  const { kind, outcome } = outcomeOf(run, finding, origin);
  const attributes = {
    classname: classOf(run, finding.requirement),
    name: shownName(finding),
    time: (durationMs / 1000).toFixed(3),
  };
  const xml = element('testcase', attributes, [
    ...outcome,
    textElement('system-out', {}, factsOf(finding)),
  ]);
  return { kind, durationMs, xml };
}

function factsOf({ verdict, basis, grade, clock, known, message }: Finding): string {
  return [
    `verdict: ${verdict}`,
    `basis: ${basis}`,
    ...(grade === null ? [] : [`grade: ${grade}`]),
    ...(clock === null ? [] : [`clock: ${clock}`]),
    ...(known === undefined ? [] : [`known: ${known.reason}`]),
    ...(verdict === 'warn' || verdict === 'info' ? [message] : []),
  ].join('\n');
}

/** A class is a path of names for the tools that read it: a point in a target's name would begin another level. */
function classOf({ target }: Run, name: string): string {
  return `seekpass.${target.name.replace(/[^\p{L}\p{N}_-]+/gu, '_')}.${name}`;
}

/** What is wrong with the run as a whole, as a test case of its own. */
export function faultCase(run: Run, { name, message, remedy }: RunFault): JunitCase {
  const error = textElement('error', { type: name, message }, `${message}\nnext: ${remedy}`);
  const attributes = { classname: classOf(run, 'run'), name, time: '0.000' };
  return { kind: 'error', durationMs: 0, xml: element('testcase', attributes, [error]) };
}

/** A `<properties>` element of names and values. */
export function properties(values: Readonly<Record<string, string>>): string {
  const each = Object.entries(values);
  return element(
    'properties',
    {},
    each.map(([name, value]) => element('property', { name, value }, [])),
  );
}

function outcomeOf(
  run: Run,
  finding: Finding,
  origin: Origin,
): { kind: JunitCase['kind']; outcome: readonly string[] } {
  const kind = kindOf(run, finding);
  const known = finding.known === undefined ? '' : `${knownInWords(finding.known)}; `;
  const said = `${known}${finding.verdict}: ${finding.message}`;
  if (kind === 'skipped') return { kind, outcome: [element('skipped', { message: said }, [])] };
  if (kind !== 'passed') {
    const attributes = { type: finding.verdict, message: finding.message };
    return { kind, outcome: [textElement(kind, attributes, story(run, finding, origin))] };
  }
  return { kind, outcome: [] };
}

function kindOf(run: Run, { verdict, known }: Finding): JunitCase['kind'] {
  // Green would hide it, and red is what the profile asks not to see.
  if (known !== undefined) return 'skipped';
  if (verdict === 'fail' || (verdict === 'warn' && run.strict)) return 'failure';
  if (verdict === 'could-not-run' || verdict === 'error') return 'error';
  if (['pending', 'not-applicable', 'not-exercised'].includes(verdict)) return 'skipped';
  return 'passed';
}

function story(run: Run, finding: Finding, origin: Origin): string {
  const { message, rule, source, smallest, remedy, blockedBy } = finding;
  return [
    message,
    `rule: ${rule} (${sourceInWords(source)})`,
    `seen: ${seenInWords(finding)}`,
    ...(blockedBy === null ? [] : [`blocked by: ${blockedBy}`]),
    ...(smallest === null ? [] : [`smallest case: ${smallest}`]),
    ...picturesOf(finding).map((file) => `picture: ${file}`),
    ...(remedy === null ? [] : [`next: ${remedy}`]),
    `run it again: ${rerunCommand(run, finding, origin)}`,
  ].join('\n');
}
