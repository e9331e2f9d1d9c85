import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { basisInWords } from './basis-words.ts';
import { seenInWords } from './evidence.ts';
import { type FindingGroup, groupFindings, saying } from './group-findings.ts';
import { markdownBlock, markdownText } from './markdown-text.ts';
import { picturesOf } from './pictures.ts';
import { rerunCommand } from './rerun.ts';
import { sourceInWords } from './source-links.ts';
import { verdictWords } from './verdict-words.ts';

/** GitHub refuses a job summary over 1 MiB; so many findings in full stay far below it. */
const mostInFull = 100;

/** Findings of one verdict in full, each in a block to open; those that say the same of one rule share a block. */
export function stories(
  run: Run,
  title: string,
  verdict: Finding['verdict'],
  open: boolean,
): string[] {
  const findings = run.findings.filter(
    (finding) => finding.verdict === verdict && finding.known === undefined,
  );
  if (findings.length === 0) return [];
  const groups = groupFindings(findings, (each) => `${each.requirement} ${saying(each)}`);
  const shown = groups.slice(0, mostInFull).map(({ first, all }) => details(run, first, all, open));
  const rest = groups.length - shown.length;
  const more = rest > 0 ? [`${rest} more are in the other reports of this run.`] : [];
  return [`### ${title} (${findings.length})`, ...shown, ...more];
}

/** Findings of one verdict by what they wait for: a line for each reason, with the rules and what to do. */
export function reasons(run: Run, title: string, verdict: Finding['verdict']): string[] {
  const findings = run.findings.filter((finding) => finding.verdict === verdict);
  const groups = groupFindings(findings, (each) => each.blockedBy ?? saying(each));
  if (groups.length === 0) return [];
  return [`### ${title} (${findings.length})`, groups.map(reason).join('\n')];
}

function reason({ first, all }: FindingGroup): string {
  const rules = [...new Set(all.map(({ requirement }) => requirement))].join(', ');
  const blocked = first.blockedBy === null ? '' : `blocked by ${first.blockedBy}: `;
  const next = first.remedy === null ? '' : ` Next: ${first.remedy}.`;
  return `- ${markdownText(`${blocked}${first.message} (${rules}).${next}`)}`;
}

function details(run: Run, first: Finding, all: readonly Finding[], open: boolean): string {
  const { requirement, title, verdict } = first;
  const times = all.length > 1 ? ` (${all.length} checks)` : '';
  const summary = `${verdictWords[verdict].mark} <b>${markdownText(requirement)}</b> ${markdownText(title)}${times}`;
  return [
    `<details${open ? ' open' : ''}><summary>${summary}</summary>`,
    '',
    markdownBlock(first.message),
    facts(first, all),
    markdownBlock(rerunCommand(run, first)),
    '',
    '</details>',
  ].join('\n');
}

function facts(first: Finding, all: readonly Finding[]): string {
  const { rule, basis, source, smallest, remedy, blockedBy } = first;
  const pictures = picturesOf(first);
  const lines: readonly (readonly [string, string | null])[] = [
    ['rule', `${rule} (${basisInWords[basis]}: ${sourceInWords(source)})`],
    ['seen', seenInWords(first)],
    ['pictures', pictures.length === 0 ? null : pictures.join(', ')],
    ['checks', all.map(({ check }) => check).join(', ')],
    ['blocked by', blockedBy],
    ['smallest case', smallest],
    ['next', remedy],
  ];
  const said = lines.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return `\n${said.map(([name, value]) => `- ${name}: ${markdownText(value)}`).join('\n')}\n`;
}
