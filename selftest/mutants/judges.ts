/** What judges mutants, and which modules' mutants it judges. */
export interface Jury {
  readonly name: string;
  /** Globs of the modules to mutate. */
  readonly modules: readonly string[];
  /** `suite`: a run of every check on the mutated mock; `vitest`: the unit tests that come to the module. */
  readonly runner: 'suite' | 'vitest';
}

const mock = ['mock/{behaviour,domain,api}/*.ts'];

/** The suite, where it has to find what is wrong. */
export const suiteOnMock: Jury = { name: 'the suite', modules: mock, runner: 'suite' };

/** For what the suite may not judge, because the pages do not promise it. */
export const testsOfMock: Jury = { name: 'tests of the mock', modules: mock, runner: 'vitest' };

const judging = [
  'attempt',
  'blocked',
  'budget',
  'controls',
  'decided',
  'due',
  'duration',
  'exclusive',
  'expectations',
  'finding',
  'for-all',
  'gate',
  'known-failures',
  'outcome',
  'run-attempt',
  'timeline',
  'timelines',
  'unsaid',
  'violation',
  'window',
];

/** What turns observations into verdicts and these into an exit code. */
export const testsOfEngine: Jury = {
  name: 'tests of the engine',
  modules: [`harness/{${judging.join(',')}}.ts`, 'results/{counts,exit-code}.ts'],
  runner: 'vitest',
};
