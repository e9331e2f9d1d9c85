import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test as base, describe, expect, inject, vi } from 'vitest';
import { mockClients } from '../mock/clients.ts';
import { serveMock } from '../mock/serve.ts';
import { startMock } from '../mock/start-mock.ts';
import manifest from '../package.json' with { type: 'json' };
import { areas, requirements } from '../requirements/all.ts';
import { storedRun } from '../results/stored-run.ts';
import { draws, isWhole } from './breadth.ts';
import { pageLinks } from './docs/page-links.ts';
import { RegistryOutOfReach } from './npm.ts';
import { leaveOut } from './optional.ts';
import { type InstalledPackage, installPacked } from './packed-install.ts';
import { everyNth } from './part-of.ts';
import { runProcess, systemPath } from './run-process.ts';

const entry = path.join(import.meta.dirname, '..', 'cli', 'entry.js');
/** The command from source. */
const main = path.join(import.meta.dirname, '..', 'cli', 'main.ts');

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from the pattern, here nothing.
  .extend('attempt', { scope: 'file' }, async ({}, { onCleanup }) => {
    const attempt = await attemptInstall();
    if (!(attempt instanceof RegistryOutOfReach)) onCleanup(attempt.remove);
    return attempt;
  })
  .extend('installed', async ({ attempt, task }): Promise<InstalledPackage> => {
    if (!(attempt instanceof RegistryOutOfReach)) return attempt;
    return leaveOut(task.context, 'registry', `the package was not installed: ${attempt.message}`);
  });

const exported = Object.keys(manifest.exports).filter((name) => !name.endsWith('.json'));

/** The calls that need an optional peer. Pact is asked for when a test plays. */
const peers: Readonly<Record<string, { readonly peer: string; readonly call: string }>> = {
  './msw': { peer: 'msw', call: 'mswMock' },
  './vitest': { peer: 'vitest', call: 'hostConformance' },
};

/** Bytes of the packed package: a sixth more than it has with every rule for clients, the pages and the examples, 936 kB. */
const MOST_BYTES = 1_100_000;

/** The fingerprint of each check that a run left to later days. */
function armedBy(folder: string): Readonly<Record<string, string>> {
  const lines = readFileSync(path.join(folder, 'ledger.jsonl'), 'utf8').trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'armed');
  return Object.fromEntries(entries.map(({ check, revision }) => [check, revision]));
}

/** Imports these subpaths of the installed package, as its users do. */
function open(installed: InstalledPackage, names: readonly string[]) {
  const imports = names.map((name) => `import 'seekpass-conformance${name.slice(1)}';`).join('');
  return installed.node('--input-type=module', '--eval', imports);
}

function attemptInstall(): Promise<InstalledPackage | RegistryOutOfReach> {
  return installPacked().catch((error: unknown) => {
    if (error instanceof RegistryOutOfReach) return error;
    throw error;
  });
}

describe('the package in an empty project', () => {
  test('ships compiled code, types, documentation and examples, and no source', ({ installed }) => {
    const odd = installed.files.filter(
      (file) => !/^(dist\/.*(\.js|\.d\.c?ts)|docs\/.+\.md|examples\/\w.+|[^/]+)$/.test(file),
    );
    expect(odd.toSorted()).toEqual(['cli/entry.js', 'mock/pages/mock.pages.yaml']);
    expect(installed.files).toEqual(expect.arrayContaining(['LICENSE', 'dist/cli/main.js']));
  });

  test('holds what every link of its pages leads to', async ({ installed }) => {
    const place = path.join(installed.folder, 'node_modules', manifest.name);
    const pages = installed.files.filter((file) => file.endsWith('.md'));
    const linked = await Promise.all(
      pages.map(async (page) => {
        const links = pageLinks(await readFile(path.join(place, page), 'utf8'));
        return links.map(({ file }) => path.join(path.dirname(page), file));
      }),
    );
    const lost = linked.flat().filter((file) => !existsSync(path.join(place, file)));
    expect(linked.flat().length).toBeGreaterThan(50);
    expect([...new Set(lost)]).toEqual([]);
  });

  // Once, a browser library that was a dev dependency only came along: three megabytes of it.
  test('carries no other package inside, and stays small', async ({ installed }) => {
    expect(installed.files.filter((file) => file.includes('node_modules'))).toEqual([]);
    expect((await stat(inject('tarball'))).size).toBeLessThan(MOST_BYTES);
  });

  test('says how to get the browser driver if it is not installed', async ({ installed }) => {
    const { folder } = installed;
    const pages = path.join(folder, 'node_modules', manifest.name, 'mock/pages/mock.pages.yaml');
    const mock = await serveMock({ seed: 1 });
    await using _ = { [Symbol.asyncDispose]: () => mock.close() };
    const profile = {
      name: 'no browser',
      baseUrl: mock.url,
      credentialTypes: ['education'],
      auth: { clientId: 'mock-partner-one', clientSecret: '$' + '{PARTNER_SECRET}' },
      people: { driver: 'browser', pages, users: [] },
    };
    await writeFile(path.join(folder, 'browser.target.yaml'), JSON.stringify(profile));
    vi.stubEnv('PARTNER_SECRET', 'synthetic-secret-of-partner-one');
    const only = ['--only', 'LINK-002', '--out', 'no-browser'];
    const { code, stdout } = await installed.spc('run', '-t', 'browser.target.yaml', ...only);
    expect(code).toBe(3);
    expect(stdout).toContain('npm install --save-dev playwright-core');
  });

  test.for(Object.keys(manifest.bin))(
    '%s says which version it is',
    async (command, { installed }) => {
      const { code, stdout } = await installed.npx(command, '--version');
      expect([code, stdout.trim()]).toEqual([0, manifest.version]);
    },
  );

  test('lists every rule that the registry holds', async ({ installed }) => {
    const { code, stdout } = await installed.spc('requirements');
    expect(code).toBe(0);
    expect(Object.keys(requirements).filter((id) => !stdout.includes(id))).toEqual([]);
  });

  test('judges the embedded mock and leaves a report', async ({ installed }) => {
    // On one type, in both versions: the build has the same code for all, and a run on all takes 8 s of processor.
    const chosen = isWhole() ? [] : ['--only', ...everyNth(Object.keys(areas), 4)];
    const order = ['--examples', '1', '--type', 'education', ...chosen];
    const { code, stdout, stderr } = await installed.spc('run', ...order);
    expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
    const file = path.join(installed.folder, 'report', 'run.json');
    const { counts, exitCode } = storedRun.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(exitCode).toBe(0);
    expect(counts.emitted).toBe(counts.planned);
    expect(counts.pass).toBeGreaterThan(draws(20, 200));
  });

  // Once, a fingerprint was made of the text of functions: 21 of 26 checks could not be settled by the package.
  test('settles nothing else than what a checkout of its version armed', async ({ installed }) => {
    await using mock = await startMock({ clock: 'held', testControl: true });
    const profile = {
      name: 'held',
      baseUrl: mock.url,
      credentialTypes: ['education'],
      control: `${mock.url}/__control`,
      people: 'control',
      clock: 'deferred',
      auth: { clientId: mockClients[0].clientId, clientSecret: '$' + '{PARTNER_SECRET}' },
    };
    await writeFile(path.join(installed.folder, 'held.target.yaml'), JSON.stringify(profile));
    vi.stubEnv('PARTNER_SECRET', mockClients[0].clientSecret);
    const ofTime = ['--only', 'REUSE', 'LINK', 'CONS', 'KEEP', 'REPL', 'STAT'];
    const run = ['run', '-t', 'held.target.yaml', '--seed', '7', '--examples', '1', ...ofTime];
    const packed = await installed.spc(...run, '--run-id', 'p', '--out', 'packed');
    const checkout = await runProcess(
      process.execPath,
      [main, ...run, '--run-id', 'c', '--out', 'checkout'],
      installed.folder,
    );
    expect([packed.code, checkout.code]).toEqual([4, 4]);
    const ofPackage = armedBy(path.join(installed.folder, 'packed'));
    expect(Object.keys(ofPackage).length).toBeGreaterThan(20);
    expect(ofPackage).toEqual(armedBy(path.join(installed.folder, 'checkout')));
  });

  test('opens every module that its exports name', async ({ installed }) => {
    const names = exported.filter((name) => !(name in peers));
    const { code, stderr } = await open(installed, names);
    expect([code, stderr]).toEqual([0, '']);
  });

  // A module that awaits at its top, or imports one that does, cannot be loaded this way.
  test('opens every module that its exports name by require', async ({ installed }) => {
    const names = exported.map((name) => `seekpass-conformance${name.slice(1)}`);
    const source = `for (const name of ${JSON.stringify(names)}) require(name);`;
    const { code, stderr } = await installed.node('--input-type=commonjs', '--eval', source);
    expect([code, stderr]).toEqual([0, '']);
  });

  test.for(Object.entries(peers))(
    '%s says what it lacks if its peer is not installed',
    async ([name, { peer, call }], { installed }) => {
      const source = `import { ${call} } from 'seekpass-conformance${name.slice(1)}'; await ${call}();`;
      const { code, stderr } = await installed.node('--input-type=module', '--eval', source);
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining(`install it with \`npm install --save-dev ${peer}\``),
      ]);
    },
  );

  test('says how to install Pact if a test of a contract needs it', async ({ installed }) => {
    const source = `import { interactions, pactTest } from 'seekpass-conformance/contracts';
      await pactTest(interactions.unknownStatus, async () => {});`;
    await writeFile(
      path.join(installed.folder, 'package.json'),
      '{ "name": "a", "type": "module" }',
    );
    const { code, stderr } = await installed.node('--input-type=module', '--eval', source);
    const says = 'install it with `npm install --save-dev @pact-foundation/pact`';
    expect([code, stderr]).toEqual([1, expect.stringContaining(says)]);
  });

  test('says how to install the verifier that it lacks', async ({ installed }) => {
    const pact = { consumer: { name: 'a' }, provider: { name: 'b' }, interactions: [] };
    await writeFile(path.join(installed.folder, 'a.json'), JSON.stringify(pact));
    const { code, stderr } = await installed.spc('pact', 'verify', 'a.json');
    const says = 'install it with `npm install --save-dev @pact-foundation/pact-cli`';
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });

  test('gives its types to a strict TypeScript project', async ({ installed }) => {
    const source = `import { startMock } from 'seekpass-conformance/mock';
      const url: string = (await startMock()).url;
      // @ts-expect-error: no such option exists
      await startMock({ prot: 1, url });
      import { interactions, pactTest } from 'seekpass-conformance/contracts';
      const status: number = await pactTest(interactions.statusesOf(), async (_url, ids) => ids.length);
      // @ts-expect-error: the ids are texts
      await pactTest(interactions.statusesOf(), async (_url, ids: number[]) => ids.length + status);`;
    await writeFile(path.join(installed.folder, 'user.ts'), source);
    const ours = path.join(import.meta.dirname, '..', 'node_modules');
    const nodeTypes = ['--typeRoots', path.join(ours, '@types'), '--types', 'node'];
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024'];
    const tsc = path.join(ours, 'typescript', 'bin', 'tsc');
    const { code, stdout } = await installed.node(tsc, ...flags, ...nodeTypes, 'user.ts');
    expect([code, stdout]).toEqual([0, '']);
  });
});

base('a Node that is too old prints what to do', async (context) => {
  const old = await oldNode();
  if (old === undefined) {
    leaveOut(context, 'old-node', 'every node on PATH is as new as the package needs');
  }
  const { code, stdout, stderr } = await runProcess(old, [entry, 'run'], import.meta.dirname);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/needs Node 24 or newer and was started by Node \d+\.\d+\.\d+/);
  expect(stderr).toContain('npx -p node@24');
});

async function oldNode(): Promise<string | undefined> {
  for (const folder of systemPath()) {
    const node = path.join(folder, 'node');
    if (!existsSync(node)) continue;
    const { stdout } = await runProcess(node, ['--print', 'process.versions.node'], folder);
    if (Number.parseInt(stdout, 10) < 24) return node;
  }
  return undefined;
}
