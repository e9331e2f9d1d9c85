import type { LintFinding } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/lint.ts';

/** Findings for a person, two lines each, and the count: places are written so that editors and terminals open them. */
export function lintText({ findings, payloads }: LintResult): string {
  const count = `${counted(payloads, 'payload')}: ${counted(of(findings, 'error'), 'error')}, ${counted(of(findings, 'warning'), 'warning')}`;
  return `${[...findings.map(lines), count].join('\n')}\n`;
}

function lines({ file, line, column, level, message, rule, suggestion }: LintFinding): string {
  return `${file}:${line}:${column}: ${level}: ${message} [${rule}]\n    ${suggestion}`;
}

function of(findings: readonly LintFinding[], level: LintFinding['level']): number {
  return findings.filter((finding) => finding.level === level).length;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
