import { type FindingGroup, groupFindings } from '../group-findings.ts';
import { type Sheet, titled, withVerdict } from './sheet.ts';
import { padded, wrap } from './wrap.ts';

/** A table of what this target does where the documents are silent; equal answers of several checks share a row. */
export function informationLines(sheet: Sheet): string[] {
  const findings = withVerdict(sheet, 'info');
  const groups = groupFindings(findings, ({ requirement, title, message }) =>
    [requirement, title, message].join('\n'),
  );
  const idColumns = Math.max(0, ...groups.map(({ first }) => first.requirement.length)) + 2;
  const lines = groups.flatMap((group) => row(sheet, group, idColumns));
  return titled(sheet, 'Where the documents are silent, this target…', findings.length, lines);
}

function row({ paint, width }: Sheet, { first, all }: FindingGroup, idColumns: number): string[] {
  const titleColumns = Math.floor((width - idColumns - 4) * 0.45);
  const types = [...new Set(all.flatMap(({ credentialType }) => credentialType ?? []))];
  const question = types.length === 0 ? first.title : `${first.title} (${types.join(', ')})`;
  const left = wrap(question, titleColumns - 2);
  const right = wrap(first.message, width - idColumns - titleColumns - 2);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) => {
    const id = paint('dim', padded(line === 0 ? first.requirement : '', idColumns));
    return `  ${id}${padded(left[line] ?? '', titleColumns)}${right[line] ?? ''}`.trimEnd();
  });
}
