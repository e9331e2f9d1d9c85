import { countByVerdict } from '../results/counts.ts';
import { exitMeanings } from '../results/exit-code.ts';
import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { areasOf } from './areas.ts';
import { groupFindings, saying } from './group-findings.ts';
import { headline } from './headline.ts';
import { markdownBlock, markdownText } from './markdown-text.ts';
import { rerunCommand } from './rerun.ts';
import { runFaults } from './run-faults.ts';
import { verdictWords, worstFirst } from './verdict-words.ts';

/** GitHub refuses a job summary over 1 MiB; so many findings in full stay far below it. */
const mostInFull = 100;

/** GitHub Markdown for a job summary: headline, what went wrong with the run, areas, failures in full, the rest short. */
export function renderMarkdown(run: Run): string {
  const parts = [
    markdownText(headline(run)),
    `## ${markdownText(run.suite.name)} on ${markdownText(run.target.name)}: exit ${run.exitCode}, ${meaning(run)}`,
    ...faults(run),
    areasTable(run),
    ...section(run, 'Errors of the suite itself', ['error'], true),
    ...section(run, 'Failures', ['fail'], true),
    ...section(run, 'Warnings', ['warn'], run.strict),
    ...section(run, 'Could not run', ['could-not-run'], false),
    ...section(run, 'Pending', ['pending'], false),
    ...informationTable(run),
    provenance(run),
  ];
  return `${parts.join('\n\n')}\n`;
}

function meaning(run: Run): string {
  return exitMeanings[run.exitCode] ?? 'an unknown code';
}

function faults(run: Run): string[] {
  return runFaults(run).map(
    ({ message, remedy }) => `> **${markdownText(message)}**<br>Next: ${markdownText(remedy)}`,
  );
}

function areasTable(run: Run): string {
  const used = worstFirst.filter((verdict) => run.counts[verdict] > 0);
  const rows = areasOf(run.findings).map(({ name, title, findings }) => {
    const count = countByVerdict(findings);
    const cells = used.map((verdict) => (count[verdict] === 0 ? '' : String(count[verdict])));
    return row([`**${markdownText(name)}** ${title}`, ...cells]);
  });
  const heads = used.map(
    (verdict) => `${verdictWords[verdict].mark} ${verdictWords[verdict].many}`,
  );
  return [row(['area', ...heads]), row([':--', ...used.map(() => '--:')]), ...rows].join('\n');
}

function section(
  run: Run,
  title: string,
  verdicts: readonly Finding['verdict'][],
  open: boolean,
): string[] {
  const findings = run.findings.filter(({ verdict }) => verdicts.includes(verdict));
  if (findings.length === 0) return [];
  const groups = groupFindings(findings, (each) => `${each.requirement} ${saying(each)}`);
  const shown = groups.slice(0, mostInFull).map(({ first, all }) => details(run, first, all, open));
  const rest = groups.length - shown.length;
  const more = rest > 0 ? [`${rest} more are in the other reports of this run.`] : [];
  return [`### ${title} (${findings.length})`, ...shown, ...more];
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
  const lines: readonly (readonly [string, string | null])[] = [
    ['rule', `${rule} (${basis}, ${source})`],
    ['checks', all.map(({ check }) => check).join(', ')],
    ['blocked by', blockedBy],
    ['smallest case', smallest],
    ['next', remedy],
  ];
  const said = lines.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return `\n${said.map(([name, value]) => `- ${name}: ${markdownText(value)}`).join('\n')}\n`;
}

function informationTable(run: Run): string[] {
  const findings = run.findings.filter(({ verdict }) => verdict === 'info');
  if (findings.length === 0) return [];
  const groups = groupFindings(findings, ({ requirement, message }) => `${requirement} ${message}`);
  const rows = groups.map(({ first, all }) => {
    const types = [...new Set(all.map(({ credentialType }) => credentialType ?? ''))].join(' ');
    return row([first.requirement, first.title, types, first.message].map(markdownText));
  });
  return [
    '### Where the documents are silent, this target…',
    [row(['rule', 'question', 'types', 'what it does']), row(Array(4).fill(':--')), ...rows].join(
      '\n',
    ),
  ];
}

function provenance({ seed, runId, examples, asOf, suite, target }: Run): string {
  const facts = [
    `seed ${seed}`,
    `run id ${runId}`,
    `${examples} examples`,
    `as of ${asOf}`,
    `${suite.name} ${suite.version}`,
    target.baseUrl,
  ];
  return `<sub>${facts.map(markdownText).join(' · ')}</sub>`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
