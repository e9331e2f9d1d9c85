import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runProcess } from './run-process.ts';

const root = path.join(import.meta.dirname, '..');
const sources = path.join(root, 'examples/partner');

/** The three lines that a suite gets: an import, the mock, and its address and client instead of those of staging. */
const suite = (grant: string) => `
import { hostClient } from 'seekpass-conformance/vitest';
import { expect, test } from 'vitest';
import { requestToken } from ${JSON.stringify(path.join(sources, 'client.ts'))};

const mock = await hostClient();

test('our client gets a token', async () => {
  const token = await requestToken(mock.url, { ...mock.client, scope: 'write.education'${grant} });
  expect(token.accessToken).toBeTruthy();
});

test('and learns that its secret is wrong', async () => {
  await expect(requestToken(mock.url, { ...mock.client, clientSecret: '', scope: 'write.education' })).rejects.toThrow();
});
`;

/** Runs a suite as its partner would, with the package by its name. */
async function runSuite(text: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-hosted-'));
  try {
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const exported = path.join(root, 'hosting/host-conformance.ts');
    const alias = { 'seekpass-conformance/vitest': exported };
    // As an installed package, it is loaded by Node: to transform its sources takes 3 s of a processor.
    const deps = `server: { deps: { external: [/^${RegExp.escape(root)}/] } }`;
    const config = `export default { cacheDir: ${JSON.stringify(path.join(folder, '.cache'))}, resolve: { alias: ${JSON.stringify(alias)} }, test: { ${deps} } };`;
    await writeFile(path.join(folder, 'vitest.config.mjs'), config);
    await writeFile(path.join(folder, 'client.test.ts'), text);
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    return await runProcess(process.execPath, [vitest, 'run'], folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('a suite whose client keeps the rules stays green', async () => {
  const text = suite('').replace(/test\('and learns that[\s\S]*/, '');
  const { code, stdout } = await runSuite(text);
  expect([code, stdout]).toEqual([0, expect.stringContaining('1 passed')]);
});

test('a suite that was green fails with the rule that its client breaks', async () => {
  const { code, stdout, stderr } = await runSuite(suite(''));
  expect([code, stdout]).toEqual([1, expect.stringContaining('2 passed')]);
  expect(stdout + stderr).toContain(
    'the client broke CTOK-001: all: the client sent a token request without client_secret',
  );
});
