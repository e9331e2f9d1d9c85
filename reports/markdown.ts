import { countByVerdict } from '../results/counts.ts';
import { exitMeaning } from '../results/exit-code.ts';
import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { areasOf } from './areas.ts';
import { brokenLists } from './broken-list.ts';
import { capped, cappedList } from './capped.ts';
import { clockInWords, evidenceInWords, seenInWords } from './evidence.ts';
import { groupFindings } from './group-findings.ts';
import { headline } from './headline.ts';
import { knownFailures } from './known-failures.ts';
import { leftOutSentence } from './left-out.ts';
import { reasons } from './markdown-findings.ts';
import { ruleParts } from './markdown-rules.ts';
import { markdownText } from './markdown-text.ts';
import { coverageSentence } from './not-looked-at.ts';
import { type Origin, usualOrigin } from './rerun.ts';
import { runFaults } from './run-faults.ts';
import { verdictWords, worstFirst } from './verdict-words.ts';

/** GitHub Markdown for a job summary: headline, what went wrong with the run, areas, failures in full, the rest short. */
export function renderMarkdown(run: Run, origin = usualOrigin): string {
  const parts = [
    markdownText(headline(run)),
    `## ${markdownText(run.suite.name)} on ${markdownText(run.target.name)}: exit ${run.exitCode}, ${exitMeaning(run)}`,
    ...faults(run),
    ...brokenList(run),
    evidence(run),
    areasTable(run),
    ...ruleParts(run, origin, 'Errors of the suite itself', 'error', true),
    ...ruleParts(run, origin, 'Broken rules', 'fail', true),
    ...ruleParts(run, origin, 'Warnings', 'warn', run.strict),
    ...knownTable(run),
    ...reasons(run, 'Could not run', 'could-not-run'),
    ...reasons(run, 'Pending', 'pending'),
    ...informationTable(run),
    ...leftOut(run),
    provenance(run),
  ];
  return `${withinLimit(parts, origin).join('\n\n')}\n`;
}

/** GitHub drops a summary of over 1 MiB, all files of a step together; and more than this is not read. */
const MOST_BYTES = 58_000;

function withinLimit(parts: readonly string[], { runFile }: Origin): readonly string[] {
  let left = MOST_BYTES;
  const kept = parts.filter((part) => {
    const size = Buffer.byteLength(part);
    const fits = size <= left;
    left -= fits ? size : 0;
    return fits;
  });
  const rest = parts.length - kept.length;
  return rest === 0
    ? kept
    : [...kept, `${rest} more parts of this summary: the rest in ${markdownText(runFile)}.`];
}

function evidence(run: Run): string {
  const { seen, time, caution } = evidenceInWords(run);
  const said = caution === null ? '' : `<br>${markdownText(caution)}`;
  const covers = markdownText(coverageSentence(run));
  return `Seen: ${markdownText(seen)}<br>Time: ${markdownText(time)}${said}<br>${covers}`;
}

function brokenList(run: Run): string[] {
  return brokenLists(run).map(
    ({ title, rules }) => `**${title}:** ${markdownText(cappedList(rules, MOST_LISTED))}`,
  );
}

const MOST_LISTED = 200;

function faults(run: Run): string[] {
  return runFaults(run).map(
    ({ message, remedy }) => `> **${markdownText(message)}**<br>Next: ${markdownText(remedy)}`,
  );
}

function leftOut(run: Run): string[] {
  const sentence = leftOutSentence(run);
  return sentence === null ? [] : [markdownText(sentence)];
}

function areasTable(run: Run): string {
  const used = worstFirst.filter((verdict) => run.counts[verdict] > 0);
  const rows = areasOf(run.findings).map(({ name, title, findings }) => {
    const count = countByVerdict(findings);
    const cells = used.map((verdict) => (count[verdict] === 0 ? '' : String(count[verdict])));
    return row([`**${markdownText(name)}** ${title}${clocksOf(findings)}`, ...cells]);
  });
  const heads = used.map(
    (verdict) => `${verdictWords[verdict].mark} ${verdictWords[verdict].many}`,
  );
  return [row(['area', ...heads]), row([':--', ...used.map(() => '--:')]), ...rows].join('\n');
}

/** A pass on a moved clock means less, and an area has no other place to say so. */
function clocksOf(findings: readonly Finding[]): string {
  const clocks = new Set(findings.flatMap((each) => clockInWords(each) ?? []));
  return clocks.size === 0 ? '' : ` (${[...clocks].join(', ')})`;
}

function knownTable(run: Run): string[] {
  const groups = knownFailures(run.findings);
  if (groups.length === 0) return [];
  const rows = groups.map(({ first, all, known: { reason, link, until } }) => {
    const explanation = link === null ? reason : `${reason} ${link}`;
    const checks = cappedList(
      all.map(({ check }) => check),
      20,
    );
    return row([`${first.verdict} ${checks}`, first.message, explanation, until].map(cell));
  });
  const count = groups.reduce((sum, { all }) => sum + all.length, 0);
  return [
    `### Known failures: still broken, not counted (${count})`,
    [
      row(['checks', 'what came', 'known because', 'until']),
      row(Array(4).fill(':--')),
      ...rows,
    ].join('\n'),
  ];
}

function informationTable(run: Run): string[] {
  const findings = run.findings.filter(({ verdict }) => verdict === 'info');
  if (findings.length === 0) return [];
  const groups = groupFindings(findings, ({ requirement, message }) => `${requirement} ${message}`);
  const rows = groups.map(({ first, all }) => {
    const types = [...new Set(all.map(({ credentialType }) => credentialType ?? ''))].join(' ');
    const seen = seenInWords(first);
    return row([first.requirement, first.title, types, first.message, seen].map(cell));
  });
  return [
    '### Not documented; this target…',
    [
      row(['rule', 'question', 'types', 'what it does', 'seen']),
      row(Array(5).fill(':--')),
      ...rows,
    ].join('\n'),
  ];
}

function cell(text: string): string {
  return markdownText(capped(text, 300));
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
