import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, describe, expect, inject } from 'vitest';
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

/** The example in a folder of its own, with the packed package as any other of its packages. */
async function copyExample(folder: string): Promise<string> {
  const source = path.join(root, 'examples', 'partner');
  await cp(source, folder, {
    recursive: true,
    filter: (file) => !file.startsWith(path.join(source, 'node_modules')),
  });
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.devDependencies['seekpass-conformance'] = `file:${inject('tarball')}`;
  // The application runs as it is; only the compiler asks for the types of Node.
  manifest.devDependencies['@types/node'] = '^24';
  await writeFile(file, JSON.stringify(manifest));
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  return folder;
}

describe('the example partner with the packed package', () => {
  test('passes its own tests', async ({ example }) => {
    const { code, stdout, stderr } = await runProcess('npm', ['test'], example);
    expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
    for (const file of ['app', 'browser', 'course', 'licence', 'partner.contract', 'webhook']) {
      expect(stdout).toContain(`${file}.test.ts`);
    }
    // Only the browser test may skip itself, and only if no browser is installed.
    const browser = existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium');
    expect(/skipped/.test(stdout)).toBe(!browser);
  });

  test('runs every snippet of the page on the partner kit', async ({ example, adding }) => {
    const page = await readFile(path.join(root, 'docs', 'partner-kit.md'), 'utf8');
    const snippets = shownSnippets(page, 'ts');
    for (const [place, code] of snippets.entries()) {
      await adding(`snippet-${place + 1}.test.ts`, code);
    }
    const report = path.join(example, 'snippets.json');
    const args = ['vitest', 'run', 'snippet-', '--reporter=json', `--outputFile=${report}`];
    const { stdout, stderr } = await runProcess('npx', args, example);
    const { testResults } = JSON.parse(await readFile(report, 'utf8'));
    const status = Object.fromEntries(
      testResults.map((file: Result) => [path.basename(file.name), file.status]),
    );
    const passed = snippets.map((_, place) => [`snippet-${place + 1}.test.ts`, 'passed']);
    expect({ status, stdout, stderr }).toMatchObject({ status: Object.fromEntries(passed) });
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
