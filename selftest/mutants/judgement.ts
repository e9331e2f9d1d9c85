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

/** A run of one area of the suite, which Stryker knows as a test: it counts coverage by its id. */
export interface SuiteTest {
  readonly id: string;
  readonly version: 1 | 2;
  readonly area: keyof typeof areas;
  /** Credential types; empty for all. */
  readonly types: readonly string[];
}

/** How the ids of the runs of the suite begin. */
export const SUITE = 'the suite';

const names = Object.keys(areas) as (keyof typeof areas)[];

/** One type of each version: `universal_credential` is in the second alone. */
const fewTypes = { 1: ['education'], 2: ['education', 'universal_credential'] };

/** The cheap part first, as nearly every mutant shows in it. A mutant is tried in the areas alone that run its code. */
export const suiteTests: readonly SuiteTest[] = [
  ...names.map((area) => ofArea(area, 'few types', fewTypes[versionOf(area)])),
  ...names.map((area) => ofArea(area, 'all types', [])),
];

function ofArea(area: SuiteTest['area'], what: string, types: readonly string[]): SuiteTest {
  return { id: `${SUITE}: ${area}, ${what}`, version: versionOf(area), area, types };
}

function versionOf(area: SuiteTest['area']): 1 | 2 {
  return secondVersionAreas.some((name) => name === area) ? 2 : 1;
}

/** The environment variable with the server to judge, for the threads of Stryker's processes: its settings do not reach them. */
export const SERVER = 'SPC_MUTATED_SERVER';
