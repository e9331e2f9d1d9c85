// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { runSuite } from '../harness/run-suite.ts';
import { mockClients } from '../mock/clients.ts';
import { faultsNamed } from '../mock/fault-names.ts';
import { serveMock } from '../mock/serve.ts';
import { loadProfile } from '../profiles/load.ts';
import type { Run } from '../results/run.ts';
import { startIndependentServer } from '../selftest/independent-server/start.ts';
import { suite } from '../specs/all.ts';
import { openTarget } from '../targets/open/open-target.ts';
import { sampleDocuments } from '../targets/open/sample-documents.ts';

const example = path.join(import.meta.dirname, '..', 'examples', 'driver', 'back-office.ts');
const asOf = '2026-01-01';
const start = new Date(`${asOf}T12:00:00Z`);
const documents = `documents: { pdf: "${sampleDocuments.pdf}" }`;
const peopled = ['LINK', 'CONS', 'KEEP', 'REPL', 'REUSE', 'STAT', 'AUTH-010'];

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Judges a target whose people and clock are driven by this line of its profile. */
async function judge(url: string, client: Client, driven: string): Promise<Run> {
  const folder = await mkdtemp(path.join(tmpdir(), 'driver-'));
  const file = path.join(folder, 'x.target.yaml');
  const auth = `auth: { clientId: "${client.clientId}", clientSecret: "\${SECRET}" }`;
  const text = `name: x\nbaseUrl: ${url}\n${auth}\ncredentialTypes: [education]\n${documents}\n${driven}\n`;
  await writeFile(file, text);
  const profile = await loadProfile(file, { SECRET: client.clientSecret });
  const target = await openTarget(profile, { version: 'test' });
  try {
    return await runSuite(suite, target, {
      seed: inject('seed'),
      asOf,
      examples: 1,
      only: peopled,
      types: [],
      runId: 'driver',
      shrinkAttempts: 0,
    });
  } finally {
    await target.close();
    await rm(folder, { recursive: true });
  }
}

const verdicts = ({ findings }: Run) =>
  Object.fromEntries(findings.map(({ check, verdict }) => [check, verdict]));

async function startMock(faults: readonly string[]) {
  const mock = await serveMock({ seed: 1, startAt: start, faults: faultsNamed(faults) });
  return { url: mock.url, [Symbol.asyncDispose]: () => mock.close() };
}

describe('the example of a driver module', { timeout: 180_000 }, () => {
  test.each([[[]], [['accepted-credential-shown-to-anyone']]])(
    'finds on the mock with the faults %j what test control finds',
    async (faults) => {
      await using one = await startMock(faults);
      await using other = await startMock(faults);
      const [client] = mockClients;
      const control = await judge(one.url, client, `control: ${one.url}/__control`);
      const module = await judge(other.url, client, `people: ${example}`);
      expect(verdicts(module)).toEqual(verdicts(control));
      expect(module.counts.pass).toBeGreaterThan(50);
      expect(module.counts.fail > 0).toBe(faults.length > 0);
      const graded = module.findings.filter(({ grade }) => grade === 'driver');
      expect(graded.length).toBeGreaterThan(30);
      expect(module.findings.find(({ requirement }) => requirement === 'KEEP-002')).toMatchObject({
        grade: 'driver',
        clock: 'simulated',
      });
    },
  );

  test('drives a server that knows nothing of ours', async () => {
    await using server = await startIndependentServer({}, {}, start);
    const run = await judge(server.baseUrl, server.partners[0], `people: ${example}`);
    const troubled = run.findings.filter(({ verdict }) =>
      ['fail', 'error', 'could-not-run'].includes(verdict),
    );
    expect(troubled.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
    expect(run.counts.pass).toBeGreaterThan(50);
  });
});
