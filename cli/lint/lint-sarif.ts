import { sep } from 'node:path';
import { jsonText } from '../../reports/json-text.ts';
import { version } from '../version.ts';
import type { LintProblem } from './problems.ts';

/**
 * Findings as SARIF 2.1.0, which code scanning of GitHub, GitLab and Azure DevOps reads.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function lintSarif(problems: readonly LintProblem[]): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  const driver = { name: 'seekpass-conformance', version, rules: rules.map((id) => ({ id })) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: problems.map(resultOf) };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${jsonText({ $schema, version: '2.1.0', runs: [run] })}\n`;
}

function resultOf({ level, rule, message, file, line, column }: LintProblem) {
  const artifactLocation = { uri: encodeURI(file.replaceAll(sep, '/')) };
  const region = { startLine: line, startColumn: column };
  const locations = [{ physicalLocation: { artifactLocation, region } }];
  return { ruleId: rule, level, message: { text: message }, locations };
}
