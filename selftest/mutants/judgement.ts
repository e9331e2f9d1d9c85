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

/** A run of the suite, which Stryker knows as a test: it counts coverage by its id. */
export interface SuiteTest {
  readonly id: string;
  readonly version: 1 | 2;
  /** Credential types; empty for all. */
  readonly types: readonly string[];
}

/** How the ids of the runs of the suite begin. */
export const SUITE = 'the suite';

/** The cheap part first, as nearly every mutant shows in it. The mock serves both versions in one run. */
const onMock: readonly SuiteTest[] = [
  { id: `${SUITE} on one type`, version: 1, types: ['education'] },
  { id: SUITE, version: 1, types: [] },
];

const onSecondVersion: readonly SuiteTest[] = [
  { id: `${SUITE} on two types of v2`, version: 2, types: ['education', 'universal_credential'] },
  { id: `${SUITE} on v2`, version: 2, types: [] },
];

/** The environment variable with the server to judge, for the threads of Stryker's processes: its settings do not reach them. */
export const SERVER = 'SPC_MUTATED_SERVER';

/** The runs of the suite on a server, in the order in which they are made until one raises an alarm. */
export function testsOn(server: string | undefined): readonly SuiteTest[] {
  return server === 'independent' ? [...onMock, ...onSecondVersion] : onMock;
}
