/** A mutant to switch on in a thread that is loaded already; null for none. */
export interface Trial {
  readonly mutant: string | null;
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

/** The one test that Stryker knows of: it counts coverage by it. */
export const SUITE = 'the suite';

/** The environment variable with the server to judge, for the threads of Stryker's processes: its settings do not reach them. */
export const SERVER = 'SPC_MUTATED_SERVER';
