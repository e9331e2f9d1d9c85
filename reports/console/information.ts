import type { Finding } from '../../results/finding.ts';
import { type FindingGroup, groupFindings } from '../group-findings.ts';
import { type Sheet, titled, withVerdict } from './sheet.ts';
import { padded, wrap } from './wrap.ts';

/** The same in one line, for a run with something more important to read first. */
export function informationLine(sheet: Sheet): string[] {
  const { length } = withVerdict(sheet, 'info');
  if (length === 0) return [];
  const text = `Where the documents are silent: ${length} ${length === 1 ? 'observation' : 'observations'}, in the other reports`;
  return ['', ...wrap(text, sheet.width)];
}

/** A table of what this target does if the documents do not say; equal answers of several checks share a row. */
export function informationLines(sheet: Sheet): string[] {
  const findings = withVerdict(sheet, 'info');
  const groups = groupFindings(findings, ({ requirement, title, message }) =>
    [requirement, title, message].join('\n'),
  );
  const idColumns = Math.max(0, ...groups.map(({ first }) => first.requirement.length)) + 2;
  const lines = groups.flatMap((group) => row(sheet, group, idColumns));
  return titled(sheet, 'Not documented; this target…', findings.length, lines);
}

function row(sheet: Sheet, { first, all }: FindingGroup, idColumns: number): string[] {
  const { paint, width } = sheet;
  const titleColumns = Math.floor((width - idColumns - 4) * 0.45);
  const left = wrap(`${first.title}${ofTypes(sheet, all)}`, titleColumns - 2);
  const right = wrap(`${first.message}${onVariations(all)}`, width - idColumns - titleColumns - 2);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) => {
    const id = paint('dim', padded(line === 0 ? first.requirement : '', idColumns));
    return `  ${id}${padded(left[line] ?? '', titleColumns)}${right[line] ?? ''}`.trimEnd();
  });
}

/** The credential types that an answer is about, if not about all that the run has. */
function ofTypes({ run }: Sheet, all: readonly Finding[]): string {
  const types = typesIn(all);
  return types.size === 0 || types.size === typesIn(run.findings).size
    ? ''
    : ` (${[...types].join(', ')})`;
}

function typesIn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ credentialType }) => credentialType ?? []));
}

/** How many variations a console names; the page has them all. */
const MOST_NAMED = 6;

function onVariations(all: readonly Finding[]): string {
  const names = [...new Set(all.flatMap(({ variation }) => variation ?? []))];
  if (names.length === 0) return '';
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `: ${names.slice(0, MOST_NAMED).join('; ')}${more}`;
}
