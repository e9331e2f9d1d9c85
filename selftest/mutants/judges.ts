/** What judges mutants, and which modules' mutants it judges. */
export interface Judge {
  readonly name: string;
  /** Globs of the modules to mutate. */
  readonly modules: readonly string[];
  /** `suite`: a run of every check on the mutated mock; `vitest`: the unit tests that come to the module. */
  readonly runner: 'suite' | 'vitest';
  /** The server that a run of the suite is made on. */
  readonly server?: MutatedServer;
}

/** A server whose code is mutated. */
export type MutatedServer = 'mock' | 'independent';

const mock = ['mock/{behaviour,domain,api}/*.ts'];

/** The suite as a judge: it has to find what is wrong. */
export const suiteOnMock: Judge = {
  name: 'the suite',
  modules: mock,
  runner: 'suite',
  server: 'mock',
};

/** The suite on a server that shares no code with the mock; how it writes answers and names requests is a matter of options. */
export const suiteOnIndependentServer: Judge = {
  name: 'the suite on the independent server',
  modules: [
    'selftest/independent-server/{access,accounts,add,kinds,links,pages,partners,people}.ts',
    'selftest/independent-server/{refusal,routes,state,status,submissions,token-endpoint,tokens}.ts',
    'selftest/independent-server/{second-version,validation}/*.ts',
  ],
  runner: 'suite',
  server: 'independent',
};

/** For what the suite may not judge, because the pages do not promise it. */
export const testsOfMock: Judge = { name: 'tests of the mock', modules: mock, runner: 'vitest' };

/** What turns observations into verdicts and these into an exit code. */
export const testsOfEngine: Judge = {
  name: 'tests of the engine',
  modules: [
    'harness/check/blocked.ts',
    'harness/check/duration.ts',
    'harness/check/expectations.ts',
    'harness/check/inconclusive.ts',
    'harness/check/violation.ts',
    'harness/check/window.ts',
    'harness/plan/budget.ts',
    'harness/run/attempt.ts',
    'harness/run/baseline.ts',
    'harness/run/decision.ts',
    'harness/run/due.ts',
    'harness/run/for-all.ts',
    'harness/run/gate.ts',
    'harness/run/judge-exclusive.ts',
    'harness/run/judge-timeline.ts',
    'harness/run/outcome.ts',
    'harness/run/run-attempt.ts',
    'harness/run/timeline.ts',
    'harness/verdict/finding.ts',
    'harness/verdict/known-failures.ts',
    'results/counts.ts',
    'results/exit-code.ts',
  ],
  runner: 'vitest',
};
