import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';

type Grade = NonNullable<Finding['grade']>;
type Clock = NonNullable<Finding['clock']>;

const grades: Readonly<Record<Grade, string>> = {
  http: 'over HTTP',
  browser: 'in a browser',
  control: 'through test control',
  driver: 'through a driver module',
  requests: 'by what the client sent',
  page: 'by the page that a person reached',
  line: 'by what the client printed',
  effect: 'by the effect address of the client',
};

const clocks: Readonly<Record<Clock, string>> = {
  real: 'real clock',
  simulated: 'simulated clock',
  deferred: 'deferred clock',
};

const weighty: ReadonlySet<Finding['verdict']> = new Set(['pass', 'fail', 'warn', 'info']);

/** How one finding was seen, such as `through test control, simulated clock`. */
export function seenInWords({ grade, clock }: Pick<Finding, 'grade' | 'clock'>): string {
  const how = grade === null ? 'nothing was seen' : grades[grade];
  return clock === null ? how : `${how}, ${clocks[clock]}`;
}

/** The clock that a verdict rests on, for beside its name; null if time plays no part or nothing was judged. */
export function clockInWords({
  verdict,
  clock,
}: Pick<Finding, 'verdict' | 'clock'>): string | null {
  return clock === null || !weighty.has(verdict) ? null : clocks[clock];
}

/** How the verdicts of a run were seen, and by which clock, for the head of a report. */
export interface EvidenceInWords {
  /** As in `1850 checks over HTTP · 24 in a browser`. */
  readonly seen: string;
  /** As in `simulated clock (96 checks)`. */
  readonly time: string;
  /** What must not be concluded from it; null if there is nothing to misread. */
  readonly caution: string | null;
}

/** Sums up the evidence of everything that was judged. */
export function evidenceInWords({ findings }: Pick<Run, 'findings'>): EvidenceInWords {
  const judged = findings.filter(({ verdict }) => weighty.has(verdict));
  const seen = counted(judged, ({ grade }) => grade, grades).map(
    ([words, count]) => `${count} ${words}`,
  );
  const time = counted(judged, ({ clock }) => clock, clocks).map(
    ([words, count]) => `${words} (${count} ${count === 1 ? 'check' : 'checks'})`,
  );
  return {
    seen: seen.length === 0 ? 'nothing' : seen.join(' · '),
    time: time.length === 0 ? 'no rule that takes time was judged' : time.join(' · '),
    caution: judged.some(({ clock }) => clock === 'simulated')
      ? 'A simulated clock was moved, not waited for: of a target that runs on its own time it proves nothing.'
      : null,
  };
}

function counted<Name extends string>(
  findings: readonly Finding[],
  of: (finding: Finding) => Name | null,
  words: Readonly<Record<Name, string>>,
): readonly (readonly [string, number])[] {
  const names = Object.keys(words) as Name[];
  return names
    .map((name) => [words[name], findings.filter((each) => of(each) === name).length] as const)
    .filter(([, count]) => count > 0);
}
