import { element, textElement } from '../../reports/xml.ts';
import type { LintProblem } from './problems.ts';

/** Findings as JUnit XML: a failed case for each, or one that passes and says how many payloads are clean. */
export function lintJunit(problems: readonly LintProblem[], payloads: number): string {
  const cases = problems.length === 0 ? [cleanCase(payloads)] : problems.map(caseOf);
  const counts = { tests: cases.length, failures: problems.filter(isError).length };
  const suite = element('testsuite', { name: 'spc lint', ...counts, errors: 0, skipped: 0 }, cases);
  const whole = element('testsuites', { name: 'spc lint', ...counts, errors: 0 }, [suite]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`;
}

function isError({ level }: LintProblem): boolean {
  return level === 'error';
}

function cleanCase(payloads: number): string {
  return element('testcase', { name: `${payloads} payloads`, classname: 'lint' }, []);
}

/** A warning that does not count passes, and is printed as output of its case. */
function caseOf(problem: LintProblem): string {
  const { file, line, column, rule, message } = problem;
  const attributes = { name: `${file}:${line}:${column} ${rule}`, classname: `lint.${rule}` };
  const [first = ''] = message.split('\n');
  const body = isError(problem)
    ? textElement('failure', { message: first, type: rule }, message)
    : textElement('system-out', {}, message);
  return element('testcase', attributes, [body]);
}
