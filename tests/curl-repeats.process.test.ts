import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { runSuite } from '../harness/run-suite.ts';
import { faults } from '../mock/faults/all.ts';
import type { Fault } from '../mock/faults/fault.ts';
import { serveMock } from '../mock/serve.ts';
import { curlOf } from '../reports/curl.ts';
import { suite } from '../specs/all.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';

const minute = 60_000;
const asOf = '2026-01-01';
const startAt = new Date(`${asOf}T12:00:00Z`);

/** The first fault of every rule. */
const faultOfRule: ReadonlyMap<string, Fault> = new Map(
  faults.toReversed().flatMap((fault) => fault.violates.map((rule) => [rule, fault] as const)),
);

/** What bash prints of a script whose target is replaced by another, without what differs from call to call. */
async function output(script: string, from: string, to: string): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    SEEK_PASS_CLIENT_ID: 'mock-partner-one',
    SEEK_PASS_CLIENT_SECRET: 'synthetic-secret-of-partner-one',
    SEEK_PASS_CONTROL: `${to}/__control`,
    SEEK_PASS_SECRET: 'x',
  };
  const child = spawn('bash', ['-s'], { env });
  child.stdin.end(script.replaceAll(from, to));
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const seen = new Map<string, number>();
  const numbered = (hex: string) => {
    seen.set(hex, seen.get(hex) ?? seen.size);
    return `HEX${seen.get(hex)}`;
  };
  return `${stdout}${stderr}`
    .replaceAll(to, 'TARGET')
    .replace(/[\w-]+\.[\w-]+\.[\w-]{20,}/g, 'TOKEN')
    .replace(/^(date|x-request-id|etag|last-modified):.*$/gim, '')
    .replace(/\b[0-9a-f]{8,}(-[0-9a-f]{4,}){0,4}\b/g, numbered);
}

/** A script, or why there is none and what to do instead. */
const REPEATED_OR_NOT =
  /^(#!\/usr\/bin\/env bash\n|# cannot be repeated by curl: .+\n# instead: spc replay\n$)/;

/** What a script shows of a new server with these faults. */
async function outputAt(planted: readonly Fault[], script: string, from: string): Promise<string> {
  const server = await serveMock({ seed: 7, startAt, clock: 'still', faults: planted });
  try {
    return await output(script, from, server.url);
  } finally {
    await server.close();
  }
}

async function findingsOf(fault: Fault, rule: string) {
  const target = await openEmbeddedMock({ seed: 7, asOf, version: 'test', faults: [fault] });
  const order = { seed: 7, asOf, examples: 1, only: [rule], runId: 'curl', shrinkAttempts: 0 };
  const run = await runSuite(suite, target, { ...order, types: [] });
  const broken = run.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  return { broken, url: target.profile.baseUrl, close: () => target.close() };
}

// The first fault of STAT-007 shows with an id that is nearly another one, and a script makes new ids.
test.each([...faultOfRule].filter(([rule]) => rule !== 'STAT-007'))(
  'a curl script of %s shows the fault of a faulty server, and none of a server without it',
  { timeout: minute },
  async (rule, fault) => {
    const { broken, url, close } = await findingsOf(fault, rule);
    try {
      const scripts = broken.map((finding) => curlOf(finding, 'spc replay'));
      const script = scripts.find((each) => each.startsWith('#!'));
      const [clean, faulty] =
        script === undefined
          ? [scripts.join(''), '']
          : [await outputAt([], script, url), await outputAt([fault], script, url)];
      expect(clean).not.toMatch(/set it first|curl: \(/);
      expect(clean).not.toBe(faulty);
      expect(scripts.filter((each) => !REPEATED_OR_NOT.test(each))).toEqual([]);
    } finally {
      await close();
    }
  },
);
