import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { seenInWords } from './evidence.ts';
import { knownInWords } from './known-failures.ts';
import { picturesOf } from './pictures.ts';
import { rerunCommand } from './rerun.ts';
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
 * A check as a test case; the time is that of its exchanges. Its property `verdict` keeps the exact verdict, which
 * JUnit's four outcomes cannot; `grade` and `clock` tell how it was seen.
 */
export function findingCase(run: Run, finding: Finding): JunitCase {
  const durationMs = finding.exchanges.reduce((total, exchange) => total + exchange.durationMs, 0);
  const { requirement, basis, verdict } = finding;
  const { kind, outcome } = outcomeOf(run, finding);
  const attributes = {
    classname: `seekpass.${requirement}`,
    name: shownName(finding),
    time: (durationMs / 1000).toFixed(3),
  };
  const xml = element('testcase', attributes, [
    properties({
      requirement,
      basis,
      verdict,
      ...(finding.grade && { grade: finding.grade }),
      ...(finding.clock && { clock: finding.clock }),
      ...(finding.known && { known: finding.known.reason }),
    }),
    ...outcome,
  ]);
  return { kind, durationMs, xml };
}

/** What is wrong with the run as a whole, as a test case of its own. */
export function faultCase({ name, message, remedy }: RunFault): JunitCase {
  const error = textElement('error', { type: name, message }, `${message}\nnext: ${remedy}`);
  const attributes = { classname: 'seekpass.run', name, time: '0.000' };
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
): { kind: JunitCase['kind']; outcome: readonly string[] } {
  const kind = kindOf(run, finding);
  const known = finding.known === undefined ? '' : `${knownInWords(finding.known)}; `;
  const said = `${known}${finding.verdict}: ${finding.message}`;
  if (kind === 'skipped') return { kind, outcome: [element('skipped', { message: said }, [])] };
  if (kind !== 'passed') {
    const attributes = { type: finding.verdict, message: finding.message };
    return { kind, outcome: [textElement(kind, attributes, story(run, finding))] };
  }
  return { kind, outcome: finding.verdict === 'pass' ? [] : [textElement('system-out', {}, said)] };
}

function kindOf(run: Run, { verdict, known }: Finding): JunitCase['kind'] {
  // Green would hide it, and red is what the profile asks not to see.
  if (known !== undefined) return 'skipped';
  if (verdict === 'fail' || (verdict === 'warn' && run.strict)) return 'failure';
  if (verdict === 'could-not-run' || verdict === 'error') return 'error';
  if (['pending', 'not-applicable', 'not-exercised'].includes(verdict)) return 'skipped';
  return 'passed';
}

function story(run: Run, finding: Finding): string {
  const { message, rule, source, smallest, remedy, blockedBy } = finding;
  return [
    message,
    `rule: ${rule} (${sourceInWords(source)})`,
    `seen: ${seenInWords(finding)}`,
    ...(blockedBy === null ? [] : [`blocked by: ${blockedBy}`]),
    ...(smallest === null ? [] : [`smallest case: ${smallest}`]),
    ...picturesOf(finding).map((file) => `picture: ${file}`),
    ...(remedy === null ? [] : [`next: ${remedy}`]),
    `run it again: ${rerunCommand(run, finding)}`,
  ].join('\n');
}
