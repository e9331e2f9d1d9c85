import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { capped, cappedList } from './capped.ts';
import { type FindingGroup, groupFindings, saying } from './group-findings.ts';
import { markdownText } from './markdown-text.ts';

/** Findings of one verdict by what they wait for: a line for each reason, with the rules and what to do. */
export function reasons(run: Run, title: string, verdict: Finding['verdict']): string[] {
  const findings = run.findings.filter((finding) => finding.verdict === verdict);
  const groups = groupFindings(findings, (each) => each.blockedBy ?? saying(each));
  if (groups.length === 0) return [];
  return [`### ${title} (${findings.length})`, groups.map(reason).join('\n')];
}

function reason({ first, all }: FindingGroup): string {
  const rules = cappedList([...new Set(all.map(({ requirement }) => requirement))], 40);
  const blocked = first.blockedBy === null ? '' : `blocked by ${first.blockedBy}: `;
  const next = first.remedy === null ? '' : ` Next: ${first.remedy}.`;
  return `- ${markdownText(`${blocked}${capped(first.message, 600)} (${rules}).${next}`)}`;
}
