import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { annotationText, annotationValue } from './annotation-text.ts';
import { brokenLists } from './broken-list.ts';
import { type Cause, rulesIn } from './broken-rules.ts';
import { capped, cappedList } from './capped.ts';
import { clockInWords, evidenceInWords } from './evidence.ts';
import { headline } from './headline.ts';
import { messageSides } from './message-sides.ts';
import { coverageSentence } from './not-looked-at.ts';
import { type Origin, rerunCommand, usualOrigin } from './rerun.ts';
import { runFaults } from './run-faults.ts';
import { sourceInWords } from './source-links.ts';
import { verdictWords } from './verdict-words.ts';

/**
 * Annotations for GitHub Actions: workflow commands, which a step prints on its standard output.
 *
 * The first is a notice with the headline. Then what went wrong with the run, fails, the suite's own errors and what
 * could not run as errors, warnings as warnings, pending and known failures as notices. Every rule has its first annotation
 * before any has a second; checks of one rule for which the same came share an annotation, which says how many they are.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(run: Run, origin = usualOrigin): string {
  const { seen, time } = evidenceInWords(run);
  const lists = brokenLists(run).map(({ title, rules }) => `\n${title}: ${cappedList(rules, 100)}`);
  const covers = `covers: ${coverageSentence(run)}`;
  const head = `${headline(run)}${lists.join('')}\nseen: ${seen}\ntime: ${time}\n${covers}`;
  const lines = [
    command('notice', `${run.suite.name} on ${run.target.name}`, head),
    ...runFaults(run).map(({ name, message, remedy }) =>
      command('error', name, `${message}\nnext: ${remedy}`),
    ),
    ...levels.flatMap(([level, belongs]) => annotations(run, origin, level, belongs)),
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
  origin: Origin,
  level: Level,
  belongs: (finding: Finding, run: Run) => boolean,
): readonly string[] {
  const findings = run.findings.filter((finding) => belongs(finding, run));
  const causes = eachRuleFirst(findings);
  // The headline, or what is wrong with the run, takes places of its own.
  const room = SHOWN - 1;
  const isAll = causes.length <= room;
  const shown = isAll ? causes : causes.slice(0, room - 1);
  const left = isAll ? [] : causes.slice(room - 1);
  const each = shown.map((cause) => annotation(run, origin, level, cause));
  return left.length === 0 ? each : [...each, rest(level, left, origin)];
}

/** The causes of broken rules, the first of every rule before the second of any. */
function eachRuleFirst(findings: readonly Finding[]): readonly Cause[] {
  const rules = rulesIn(findings);
  const most = Math.max(0, ...rules.map(({ causes }) => causes.length));
  const rounds = Array.from({ length: most }, (_, round) => round);
  return rounds.flatMap((round) => rules.flatMap(({ causes }) => causes[round] ?? []));
}

function annotation(run: Run, origin: Origin, level: Level, { smallest, all }: Cause): string {
  const { requirement, verdict, title, message, rule, source, remedy } = smallest;
  const clock = clockInWords(smallest);
  const name = `${requirement} ${verdictWords[verdict].one}, ${checks(all.length)}: ${title}`;
  const sides = messageSides(message);
  const said = [
    ...(sides === null
      ? [capped(message, MOST_CHARACTERS, origin.runFile)]
      : [
          ...(sides.asked === '' ? [] : [sides.asked]),
          `expected: ${sides.expected}`,
          `got:      ${capped(sides.got, MOST_CHARACTERS, origin.runFile)}`,
        ]),
    `rule: ${rule} (${sourceInWords(source)})`,
    ...(remedy === null ? [] : [`next: ${remedy}`]),
    `again: ${rerunCommand(run, smallest, origin)}`,
  ];
  return command(level, clock === null ? name : `${name} [${clock}]`, said.join('\n'));
}

/** GitHub cuts a longer annotation, and a log of such is hard to read. */
const MOST_CHARACTERS = 1000;

function rest(level: Level, left: readonly Cause[], { runFile }: Origin): string {
  const count = left.reduce((sum, { all }) => sum + all.length, 0);
  const rules = [...new Set(left.map(({ first }) => first.requirement))].join(', ');
  return command(level, `more, ${checks(count)}`, `${rules}; the rest in ${runFile}`);
}

function checks(count: number): string {
  return `${count} ${count === 1 ? 'check' : 'checks'}`;
}

function command(level: Level, title: string, message: string): string {
  return `::${level} title=${annotationValue(title)}::${annotationText(message)}`;
}
