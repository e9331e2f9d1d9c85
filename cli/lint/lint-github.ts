import { annotationText, annotationValue } from '../../reports/annotation-text.ts';
import type { LintProblem } from './problems.ts';

/**
 * Findings as annotations of GitHub Actions, each at its line.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function lintGithub(problems: readonly LintProblem[]): string {
  return problems
    .map(({ level, file, line, column, rule, message }) => {
      const place = `file=${annotationValue(file)},line=${line},col=${column}`;
      return `::${level} ${place},title=${annotationValue(rule)}::${annotationText(message)}\n`;
    })
    .join('');
}
