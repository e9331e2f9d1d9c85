import {
  type CheckChange,
  matters,
  type RunDiff,
  type SharedAnswerChange,
} from '../../results/diff/compare-runs.ts';
import { listed } from '../listed.ts';
import { markdownBlock, markdownText } from '../markdown-text.ts';
import { type CheckGroup, groupChanges } from './group-changes.ts';
import { cautions, diffHeadline, sideLine } from './headline.ts';
import { sectionsOf, transition } from './sections.ts';

/** Two runs side by side as GitHub Markdown, for a job summary or an issue. */
export function renderDiffMarkdown(diff: RunDiff): string {
  const { before, after } = diff;
  const meaning = matters(diff) ? 'differences that matter' : 'no difference that matters';
  const parts = [
    markdownText(diffHeadline(diff)),
    `## ${markdownText(`${before.target.name} → ${after.target.name}`)}: ${meaning}`,
    [
      `- first: ${markdownText(sideLine(before))}`,
      `- second: ${markdownText(sideLine(after))}`,
    ].join('\n'),
    ...cautions(diff).map((said) => `> ${markdownText(said)}`),
    ...sectionsOf(diff).map(({ title, changes, inFull }) => section(title, changes, inFull)),
    ...answersTable(diff.answers),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, changes: readonly CheckChange[], inFull: boolean): string {
  const groups = groupChanges(changes);
  const lines = groups.map((group) => (inFull ? story(group) : `- ${line(group)}`));
  return [`### ${title} (${changes.length})`, lines.join(inFull ? '\n\n' : '\n')].join('\n\n');
}

function line({ first, checks }: CheckGroup): string {
  const { requirement, title } = first;
  const otherChecks = checks.length === 1 ? '' : ` in ${listed(checks)}`;
  const name = checks.length === 1 ? first.check : requirement;
  return markdownText(`${name} ${title}: ${transition(first)}${otherChecks}`);
}

function story(group: CheckGroup): string {
  const { said } = group.first;
  const message = said.after ?? said.before ?? '';
  return [
    `<details open><summary>${line(group)}</summary>`,
    '',
    markdownBlock(message),
    '',
    '</details>',
  ].join('\n');
}

function answersTable(answers: readonly SharedAnswerChange[]): string[] {
  if (answers.length === 0) return [];
  const rows = answers.map(({ request, place, before, after, checks }) =>
    row([request, place, before, after, listed(checks)].map(markdownText)),
  );
  return [
    `### Changed answers (${answers.length})`,
    [
      row(['request', 'what', 'first', 'second', 'checks']),
      row(Array(5).fill(':--')),
      ...rows,
    ].join('\n'),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
