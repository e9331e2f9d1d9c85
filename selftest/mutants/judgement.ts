import { areas, secondVersionAreas } from '../../requirements/all.ts';

/** A mutant to switch on in a thread that is loaded already; null for none. */
export interface Trial {
  readonly mutant: string | null;
  /** The tests whose runs reach the mutant; all if it is not known. */
  readonly tests: readonly string[] | null;
}

/** What the suite said to a mock. */
export interface Judgement {
  /** The first check that raised an alarm, or a problem in words; null for neither. */
  readonly killedBy: string | null;
  /** Which mutants' code ran, how often: while modules were loaded, and by test. */
  readonly coverage: Coverage | undefined;
}

/** As Stryker's instrumented code counts it. */
export interface Coverage {
  readonly static: Readonly<Record<string, number>>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the instrumented code reads and writes, as a global. */
export interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string;
  mutantCoverage?: Coverage;
}

/** A run of some areas of the suite, which Stryker knows as a test: it counts coverage by its id. */
export interface SuiteTest {
  readonly id: string;
  readonly version: 1 | 2;
  readonly areas: readonly Area[];
  /** Credential types; empty for all. */
  readonly types: readonly string[];
}

type Area = keyof typeof areas;

/** How the ids of the runs of the suite begin. */
export const SUITE = 'the suite';

/** One type of each version: `universal_credential` is in the second alone. */
const fewTypes = { 1: ['education'], 2: ['education', 'universal_credential'] };

/**
 * The cheap part first, as nearly every mutant shows in it: a mutant is tried in the areas alone that run its code. Then
 * all areas of a version together, as some defects show only if several checks share a webhook or an account.
 */
export const suiteTests: readonly SuiteTest[] = [
  ...areasOf(1).map((area) => aloneOnFewTypes(area, 1)),
  ...areasOf(2).map((area) => aloneOnFewTypes(area, 2)),
  { id: `${SUITE}: version 1`, version: 1, areas: areasOf(1), types: [] },
  { id: `${SUITE}: version 2`, version: 2, areas: areasOf(2), types: [] },
];

function areasOf(version: SuiteTest['version']): readonly Area[] {
  const names = Object.keys(areas) as Area[];
  const isSecond = (area: Area) => secondVersionAreas.some((name) => name === area);
  return names.filter((area) => isSecond(area) === (version === 2));
}

function aloneOnFewTypes(area: Area, version: SuiteTest['version']): SuiteTest {
  return { id: `${SUITE}: ${area}`, version, areas: [area], types: fewTypes[version] };
}

/** The environment variable with the server to judge, for the threads of Stryker's processes: its settings do not reach them. */
export const SERVER = 'SPC_MUTATED_SERVER';
