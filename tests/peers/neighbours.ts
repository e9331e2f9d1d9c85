/** A project that the package is installed into, with what stands beside it. */
export interface Neighbour {
  /** The name of its row. */
  readonly name: string;
  /** Packages of the project, as npm takes them. */
  readonly packages: readonly string[];
  /** The files of `proofs/` that it gets. */
  readonly proofs: readonly string[];
  /** Run in this order by the shell of npm scripts; each must end with 0. */
  readonly commands: readonly string[];
  /** Default npm. */
  readonly manager?: Manager;
  /** Default 24. */
  readonly node?: NodeMajor;
  /** Whether npm itself refuses the combination, which is then forced. Default false. */
  readonly refused?: boolean;
  /** Text that the last command prints while it fails. Default: it succeeds. */
  readonly fails?: string;
}

export type Manager = 'npm' | 'pnpm' | 'yarn 1' | 'yarn 4' | "yarn 4 Plug'n'Play";

/** The major versions of Node that the library is for; the command needs the newer. */
export type NodeMajor = 22 | 24;

const subpaths = { proofs: ['subpaths.cjs', 'library.mjs'] };
const everySubpath = ['node subpaths.cjs', 'node library.mjs'];
const command = 'spc run --only URI-001 --type education';
const conventional = ['msw@3', 'vitest@5', 'fast-check', '@types/node@24'];

const managers: readonly Neighbour[] = (
  ['npm', 'pnpm', 'yarn 1', 'yarn 4', "yarn 4 Plug'n'Play"] as const
).map((manager) => ({
  name: manager,
  manager,
  packages: conventional,
  ...subpaths,
  commands: [...everySubpath, command],
}));

const nodes: readonly Neighbour[] = [
  {
    name: 'Node 22, library',
    node: 22,
    packages: conventional,
    ...subpaths,
    commands: everySubpath,
  },
  {
    name: 'Node 22, command',
    node: 22,
    packages: [],
    proofs: [],
    commands: [command],
    fails: 'needs Node 24',
  },
];

const runners: readonly Neighbour[] = [
  ...['vitest@4.1.0', 'vitest@4', 'vitest@5'].flatMap((vitest) =>
    ([22, 24] as const).map((node) => ({
      name: vitest,
      node,
      packages: [vitest],
      proofs: ['hosted.test.mjs'],
      commands: ['vitest run hosted'],
    })),
  ),
  {
    name: 'vitest@3',
    packages: ['vitest@3'],
    proofs: ['hosted.test.mjs'],
    commands: ['vitest run hosted'],
    refused: true,
    fails: 'needs vitest 4.1 or later',
  },
  ...['jsdom', 'happy-dom'].map((environment) => ({
    name: `vitest@5 in ${environment}`,
    packages: ['vitest@5', 'msw@3', environment],
    proofs: ['environment.test.mjs'],
    commands: [`vitest run environment --environment ${environment}`],
  })),
  // Jest 29 loads ES modules by `import()` alone.
  ...[
    ['jest@29', 'imported.jest.cjs'],
    ['jest@30', 'imported.jest.cjs'],
    ['jest@30', 'required.jest.cjs'],
  ].map(([jest = '', proof = '']) => ({
    name: jest,
    packages: [jest],
    proofs: [proof],
    commands: [`NODE_OPTIONS=--experimental-vm-modules jest --testMatch "<rootDir>/${proof}"`],
  })),
];

const servers: readonly Neighbour[] = ['msw@2.7.0', 'msw@2', 'msw@3'].map((msw) => ({
  name: msw,
  packages: [msw],
  proofs: ['msw.mjs', 'msw.cjs'],
  commands: ['node msw.mjs', 'node msw.cjs'],
}));

const pacts: readonly Neighbour[] = ['13.2.0', '14', '15', '16', '17'].map((pact) => ({
  name: `@pact-foundation/pact@${pact}, pact-cli@18`,
  packages: [`@pact-foundation/pact@${pact}`, '@pact-foundation/pact-cli@18'],
  proofs: ['contract.test.mjs'],
  commands: [
    'spc pact record --out pacts --expect 1 -- node --test contract.test.mjs',
    'spc pact verify pacts/project-seek-pass-partner-api.json',
  ],
}));

const browsers: readonly Neighbour[] = ['playwright-core@1.27.1', 'playwright-core@1'].map(
  (driver) => ({
    name: driver,
    packages: [driver],
    proofs: ['browser.mjs'],
    commands: ['node browser.mjs'],
  }),
);

const types: readonly Neighbour[] = [
  {
    name: 'tsc --strict, newest zod, hono, fast-check, msw, vitest',
    packages: [...conventional, 'typescript', 'zod', 'hono'],
    proofs: ['newest.ts', 'newest.cts'],
    commands: ['tsc --noEmit --strict --module nodenext --types node newest.ts newest.cts'],
  },
];

/** Every row of the table. */
export const neighbours: readonly Neighbour[] = [
  ...managers,
  ...nodes,
  ...runners,
  ...servers,
  ...pacts,
  ...browsers,
  ...types,
];
