import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, describe, expect, inject } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { isWhole } from './breadth.ts';
import { shownSnippets } from './docs/shown-snippets.ts';
import { npm, RegistryOutOfReach } from './npm.ts';
import { leaveOut } from './optional.ts';
import { runProcess } from './run-process.ts';

const root = path.join(import.meta.dirname, '..');

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from the pattern, here nothing.
  .extend('attempt', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'spc-example-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return copyExample(folder).catch((error: unknown) => {
      if (error instanceof RegistryOutOfReach) return error;
      throw error;
    });
  })
  // Its own tests and the snippets, in one run of vitest.
  .extend('ran', { scope: 'file' }, async ({ attempt }) =>
    attempt instanceof RegistryOutOfReach ? null : runTests(attempt),
  )
  .extend('example', async ({ attempt, task }): Promise<string> => {
    if (!(attempt instanceof RegistryOutOfReach)) return attempt;
    return leaveOut(task.context, 'registry', `the example was not installed: ${attempt.message}`);
  })
  // What one test adds to the example is not there for the next.
  .extend('adding', async ({ example }, { onCleanup }) => {
    const added: string[] = [];
    onCleanup(async () => {
      await Promise.all(added.map((file) => rm(file)));
    });
    return (name: string, content: string) => {
      const file = path.join(example, name);
      added.push(file);
      return writeFile(file, content);
    };
  });

/** What vitest's JSON says of a file. */
interface Result {
  readonly name: string;
  readonly status: string;
}

/**
 * The example in a folder of its own, with the packed package as any other of its packages. In CI npm installs them all;
 * otherwise they are those that are installed here, which takes a tenth of the time.
 */
async function copyExample(folder: string): Promise<string> {
  const source = path.join(root, 'examples', 'partner');
  await cp(source, folder, {
    recursive: true,
    filter: (file) => !file.startsWith(path.join(source, 'node_modules')),
  });
  await (isWhole() ? installAll(folder) : linkAll(folder));
  return folder;
}

async function installAll(folder: string): Promise<void> {
  const file = path.join(folder, 'package.json');
  const wanted = JSON.parse(await readFile(file, 'utf8'));
  wanted.devDependencies['seekpass-conformance'] = `file:${inject('tarball')}`;
  // The application runs as it is; only the compiler asks for the types of Node.
  wanted.devDependencies['@types/node'] = '^24';
  await writeFile(file, JSON.stringify(wanted));
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
}

/** Unpacks the package beside links to what it and the example name in their manifests, as they are installed here. */
async function linkAll(folder: string): Promise<void> {
  const installed = path.join(root, 'node_modules');
  const own = path.join(folder, 'node_modules');
  const place = path.join(own, manifest.name);
  await mkdir(place, { recursive: true });
  const tar = ['-xzf', inject('tarball'), '-C', place, '--strip-components=1'];
  expect(await runProcess('tar', tar, folder)).toMatchObject({ code: 0 });
  const example = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const { [manifest.name]: _, ...others } = {
    ...manifest.dependencies,
    ...example.dependencies,
    ...example.devDependencies,
  };
  for (const name of [...Object.keys(others), '@types/node', '.bin/vitest']) {
    await mkdir(path.dirname(path.join(own, name)), { recursive: true });
    await symlink(path.join(installed, name), path.join(own, name));
  }
  for (const [command, entry] of Object.entries(manifest.bin)) {
    await symlink(path.join(place, entry), path.join(own, '.bin', command));
  }
}

async function kitSnippets(): Promise<readonly string[]> {
  return shownSnippets(await readFile(path.join(root, 'docs', 'partner-kit.md'), 'utf8'), 'ts');
}

const snippetFile = (place: number) => `snippet-${place + 1}.test.ts`;

/** What vitest says of the tests of the example and of the snippets as tests beside them. */
async function runTests(example: string) {
  const added = (await kitSnippets()).map(
    (code, place) => [path.join(example, snippetFile(place)), code] as const,
  );
  await Promise.all(added.map(([file, code]) => writeFile(file, code)));
  const report = path.join(example, 'tests.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // In CI each file has a process of its own, as a partner's have; without, they take half the time.
  const usual = isWhole() ? [] : ['--no-isolate'];
  const ended = await runProcess('npm', ['test', '--', ...usual, ...reporters], example);
  await Promise.all(added.map(([file]) => rm(file)));
  const { testResults } = JSON.parse(await readFile(report, 'utf8'));
  const status: Readonly<Record<string, string>> = Object.fromEntries(
    testResults.map((file: Result) => [path.basename(file.name), file.status]),
  );
  return { ...ended, status };
}

describe('the example partner with the packed package', () => {
  test('passes its own tests', async ({ example, ran }) => {
    expect(example).not.toBe('');
    expect(ran).toMatchObject({ code: 0 });
    for (const file of ['app', 'browser', 'course', 'licence', 'partner.contract', 'webhook']) {
      expect(ran?.status[`${file}.test.ts`]).toBe('passed');
    }
    // Only the browser test may skip itself, and only if no browser is installed.
    const browser = existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium');
    expect(/skipped/.test(ran?.stdout ?? '')).toBe(!browser);
  });

  test('runs every snippet of the page on the partner kit', async ({ example, ran }) => {
    expect(example).not.toBe('');
    const passed = (await kitSnippets()).map((_, place) => [snippetFile(place), 'passed']);
    expect(ran).toMatchObject({ status: Object.fromEntries(passed) });
  });

  test('compiles every snippet of the pages, strictly and with the newest peers', async ({
    example,
    adding,
  }) => {
    const pages = ['partner-kit.md', 'judging-your-client.md'];
    const added: string[] = [];
    for (const page of pages) {
      const text = await readFile(path.join(root, 'docs', page), 'utf8');
      for (const language of ['ts', 'cts']) {
        for (const [place, code] of shownSnippets(text, language).entries()) {
          const name = `${path.basename(page, '.md')}-${place}.${language}`;
          await adding(name, code);
          added.push(name);
        }
      }
    }
    const flags = ['--noEmit', '--strict', '--allowImportingTsExtensions', '--module', 'nodenext'];
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const args = [tsc, ...flags, '--target', 'es2024', '--types', 'node', ...added];
    const { code, stdout } = await runProcess(process.execPath, args, example);
    expect([code, stdout]).toEqual([0, '']);
    expect(added.some((name) => name.endsWith('.cts'))).toBe(true);
  });

  test('fails in its own vitest for a rule that a target breaks', async ({ example, adding }) => {
    await adding(
      'faulty.target.yaml',
      `name: faulty mock
baseUrl: \${SEEK_PASS_URL}
auth: { clientId: mock-partner-one, clientSecret: "\${SEEK_PASS_CLIENT_SECRET}" }
credentialTypes: [education]
control: \${SEEK_PASS_CONTROL}
`,
    );
    await adding(
      'faulty.test.ts',
      `import { startMock } from 'seekpass-conformance/mock';
import { hostConformance } from 'seekpass-conformance/vitest';
import { afterAll, describe, expect, test } from 'vitest';

const mock = await startMock({ faults: ['old-link-alive'] });
afterAll(() => mock.close());
test('a test of its own beside the checks', () => expect(1).toBe(1));
await hostConformance({
  target: 'faulty.target.yaml',
  only: ['REUSE-003', 'REUSE-004'],
  env: {
    SEEK_PASS_URL: mock.url,
    SEEK_PASS_CONTROL: mock.url + '/__control',
    SEEK_PASS_CLIENT_SECRET: mock.client.clientSecret,
  },
});
`,
    );
    const { code, stdout, stderr } = await runProcess('npx', ['vitest', 'run', 'faulty'], example);
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('REUSE-004')]);
    expect(stdout).toMatch(
      /✓ a test of its own[\s\S]*✓ REUSE-003:education[\s\S]*× REUSE-004:education/,
    );
  });
});
