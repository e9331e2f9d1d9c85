import type { Level } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/lint.ts';

/** A finding, or a place at which a file stops being JSON, as tools of CI take it. */
export interface LintProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** An error also for a warning that counts. */
  readonly level: Level;
  readonly rule: string;
  /** With what to write instead, if that is known. */
  readonly message: string;
}

/** Everything that a lint found, findings first. */
export function problemsOf({ findings, unreadable }: LintResult, strict: boolean): LintProblem[] {
  return [
    ...findings.map(({ file, line, column, level, rule, message, suggestion }) => ({
      file,
      line,
      column,
      level: strict ? ('error' as const) : level,
      rule,
      message: `${message}\n${suggestion}`,
    })),
    ...unreadable.map(({ message, ...place }) => ({
      ...place,
      level: 'error' as const,
      rule: 'no-json',
      message: `expected JSON or JSON lines with payloads, got: ${message}`,
    })),
  ];
}
