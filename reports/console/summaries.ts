import type { Finding } from '../../results/finding.ts';
import { type FindingGroup, groupFindings, saying } from '../group-findings.ts';
import { listed } from '../listed.ts';
import { mark } from './paint.ts';
import { type Sheet, titled, withVerdict } from './sheet.ts';
import { hanging, wrap } from './wrap.ts';

/** What could not run, grouped by what kept it from running, with what to do about it. */
export function couldNotRunLines(sheet: Sheet): string[] {
  const findings = withVerdict(sheet, 'could-not-run');
  const groups = groupFindings(findings, (each) => each.blockedBy ?? saying(each));
  return titled(
    sheet,
    'Could not run',
    findings.length,
    groups.flatMap((group) => ['', ...byReason(sheet, group)]),
  );
}

/** What settles later, grouped by when or why. */
export function pendingLines(sheet: Sheet): string[] {
  const findings = withVerdict(sheet, 'pending');
  const groups = groupFindings(findings, saying);
  return titled(
    sheet,
    'Pending: settles later',
    findings.length,
    groups.flatMap((group) => ['', ...byReason(sheet, group)]),
  );
}

/** What a client gave no occasion for, with what it takes. */
export function unexercisedLines(sheet: Sheet): string[] {
  const findings = withVerdict(sheet, 'not-exercised');
  const groups = groupFindings(findings, ({ message }) => message);
  const lines = groups.flatMap(({ first, all }) =>
    hanging(
      `  ${mark(sheet.paint, 'not-exercised')} `,
      `${first.message} ${names(all)}`,
      sheet.width,
    ),
  );
  return titled(sheet, 'Not exercised: nothing is known of these', findings.length, lines);
}

/** What the profile leaves out, one line for each reason. */
export function outsideLines(sheet: Sheet): string[] {
  const findings = withVerdict(sheet, 'not-applicable');
  const groups = groupFindings(findings, ({ message }) => message);
  const lines = groups.flatMap(({ first, all }) =>
    hanging(
      `  ${mark(sheet.paint, 'not-applicable')} `,
      `${first.message} ${names(all)}`,
      sheet.width,
    ),
  );
  return titled(sheet, 'Outside this profile', findings.length, lines);
}

function byReason(sheet: Sheet, { first, all }: FindingGroup): string[] {
  const blocked = first.blockedBy === null ? '' : `blocked by ${first.blockedBy}: `;
  return [
    ...hanging(`${mark(sheet.paint, first.verdict)} `, `${blocked}${first.message}`, sheet.width),
    ...note(sheet, names(all)),
    ...(first.remedy === null ? [] : hanging('    → ', first.remedy, sheet.width)),
  ];
}

function names(all: readonly Finding[]): string {
  const rules = [...new Set(all.map(({ requirement }) => requirement))];
  return `(${all.length} ${all.length === 1 ? 'check' : 'checks'}: ${listed(rules.filter((rule) => rule !== ''))})`;
}

function note({ paint, width }: Sheet, text: string | null): string[] {
  return text === null ? [] : wrap(text, width - 4).map((line) => `    ${paint('dim', line)}`);
}
