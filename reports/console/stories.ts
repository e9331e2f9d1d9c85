import type { Finding } from '../../results/finding.ts';
import { basisInWords } from '../basis-words.ts';
import { seenInWords } from '../evidence.ts';
import { groupFindings, saying } from '../group-findings.ts';
import { picturesOf } from '../pictures.ts';
import { rerunCommand } from '../rerun.ts';
import { sourceInWords } from '../source-links.ts';
import { inVerdict, mark } from './paint.ts';
import { type Sheet, titled, withVerdict } from './sheet.ts';
import { hanging, wrap } from './wrap.ts';

/**
 * Findings of one verdict in full: request, promise, answer, rule, smallest case, and how to see it again. If several
 * checks of a rule say the same of different payloads, the first is printed in full and the others are named.
 */
export function stories(sheet: Sheet, title: string, verdict: Finding['verdict']): string[] {
  const findings = withVerdict(sheet, verdict);
  const groups = groupFindings(findings, (each) => `${each.requirement} ${saying(each)}`);
  const lines = groups.flatMap(({ first, all }) => ['', ...story(sheet, first, all)]);
  return titled(sheet, title, findings.length, lines);
}

function story(sheet: Sheet, finding: Finding, all: readonly Finding[]): string[] {
  const { run, paint, width } = sheet;
  const id = inVerdict(paint, finding.verdict, paint('bold', finding.requirement));
  return [
    ...hanging(`${mark(paint, finding.verdict)} ${id}  `, paint('bold', finding.title), width),
    ...placeLines(sheet, finding),
    ...wrap(finding.message, width - 4).map((line) => `    ${line}`),
    ...fact(
      sheet,
      'rule',
      `${finding.rule} (${basisInWords[finding.basis]}: ${sourceInWords(finding.source)})`,
    ),
    ...fact(sheet, 'seen', seenInWords(finding)),
    ...fact(sheet, 'picture', picturesOf(finding).at(-1) ?? null),
    ...fact(sheet, 'smallest', finding.smallest),
    ...fact(sheet, 'blocked', finding.blockedBy && `by ${finding.blockedBy}`),
    ...fact(sheet, 'also', all.length > 1 ? alsoIn(all) : null),
    ...fact(sheet, 'next', finding.remedy),
    // Never wrapped: it is there to be copied.
    `    ${paint('dim', 'again     ')}${paint('cyan', rerunCommand(run, finding))}`,
  ];
}

function alsoIn([, ...others]: readonly Finding[]): string {
  return others.map(({ check, requirement }) => check.replace(requirement, '').trim()).join(', ');
}

function placeLines(
  { paint, width }: Sheet,
  { credentialType, variation, examples }: Finding,
): string[] {
  const parts = [credentialType, variation, examples > 1 ? `${examples} examples judged` : null];
  const said = parts.filter((part) => part !== null).join(' · ');
  return said === '' ? [] : wrap(said, width - 4).map((line) => `    ${paint('dim', line)}`);
}

function fact({ paint, width }: Sheet, name: string, value: string | null): string[] {
  if (value === null || value === '') return [];
  return hanging(`    ${paint('dim', name.padEnd(10))}`, value, width);
}
