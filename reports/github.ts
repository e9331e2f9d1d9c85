import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { annotationText, annotationValue } from './annotation-text.ts';
import { clockInWords, evidenceInWords } from './evidence.ts';
import { type FindingGroup, groupFindings, saying } from './group-findings.ts';
import { headline } from './headline.ts';
import { rerunCommand } from './rerun.ts';
import { runFaults } from './run-faults.ts';
import { sourceInWords } from './source-links.ts';
import { verdictWords } from './verdict-words.ts';

/**
 * Annotations for GitHub Actions: workflow commands, which a step prints on its standard output.
 *
 * The first is a notice with the headline. Then what went wrong with the run, fails, the suite's own errors and what
 * could not run as errors, warnings as warnings, pending and known failures as notices. Checks of one rule that say the
 * same share an annotation, which tells how many they are.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(run: Run): string {
  const { seen, time } = evidenceInWords(run);
  const head = `${headline(run)}\nseen: ${seen}\ntime: ${time}`;
  const lines = [
    command('notice', `${run.suite.name} on ${run.target.name}`, head),
    ...runFaults(run).map(({ name, message, remedy }) =>
      command('error', name, `${message}\nnext: ${remedy}`),
    ),
    ...levels.flatMap(([level, belongs]) => annotations(run, level, belongs)),
  ];
  return `${lines.join('\n')}\n`;
}

type Level = 'error' | 'warning' | 'notice';

const red: ReadonlySet<Finding['verdict']> = new Set(['fail', 'error', 'could-not-run']);

const levels: readonly (readonly [Level, (finding: Finding, run: Run) => boolean])[] = [
  [
    'error',
    ({ verdict, known }, { strict }) =>
      known === undefined && (red.has(verdict) || (strict && verdict === 'warn')),
  ],
  [
    'warning',
    ({ verdict, known }, { strict }) => known === undefined && !strict && verdict === 'warn',
  ],
  ['notice', ({ verdict, known }) => known !== undefined || verdict === 'pending'],
];

/** GitHub shows ten of a level for a step and drops the others without a word. */
const SHOWN = 10;

function annotations(
  run: Run,
  level: Level,
  belongs: (finding: Finding, run: Run) => boolean,
): readonly string[] {
  const findings = run.findings.filter((finding) => belongs(finding, run));
  const groups = groupFindings(findings, (each) => `${each.requirement} ${saying(each)}`);
  // The headline, or what is wrong with the run, takes places of its own.
  const room = SHOWN - 1;
  if (groups.length <= room) return groups.map((group) => annotation(run, level, group));
  const shown = groups.slice(0, room - 1);
  const left = groups.slice(room - 1);
  return [...shown.map((group) => annotation(run, level, group)), rest(level, left)];
}

function annotation(run: Run, level: Level, { first, all }: FindingGroup): string {
  const { requirement, verdict, title, message, rule, source, remedy } = first;
  const clock = clockInWords(first);
  const name = `${requirement} ${verdictWords[verdict].one}, ${checks(all.length)}: ${title}`;
  const said = [
    message,
    `rule: ${rule} (${sourceInWords(source)})`,
    ...(remedy === null ? [] : [`next: ${remedy}`]),
    `again: ${rerunCommand(run, first)}`,
  ];
  return command(level, clock === null ? name : `${name} [${clock}]`, said.join('\n'));
}

function rest(level: Level, left: readonly FindingGroup[]): string {
  const count = left.reduce((sum, { all }) => sum + all.length, 0);
  const rules = [...new Set(left.map(({ first }) => first.requirement))].join(', ');
  return command(level, `more, ${checks(count)}`, `${rules}; the other reports of this run tell`);
}

function checks(count: number): string {
  return `${count} ${count === 1 ? 'check' : 'checks'}`;
}

function command(level: Level, title: string, message: string): string {
  return `::${level} title=${annotationValue(title)}::${annotationText(message)}`;
}
