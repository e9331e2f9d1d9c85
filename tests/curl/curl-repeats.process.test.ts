import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { tokenPath } from '../../contracts/endpoints.ts';
import { scopes } from '../../contracts/scopes.ts';
import { runSuite } from '../../harness/run-suite.ts';
import { faults } from '../../mock/faults/all.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { serveMock } from '../../mock/serve.ts';
import { curlOf } from '../../reports/curl.ts';
import { area, type RequirementId } from '../../requirements/all.ts';
import type { Finding } from '../../results/finding.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { draws } from '../breadth.ts';
import { hasCurl, leaveOut } from '../optional.ts';
import { oneOfEach } from '../part-of.ts';
import {
  type Answer,
  answersPrinted,
  answersRecorded,
  comparable,
  withoutGrants,
} from './answers.ts';

const minute = 60_000;
const asOf = '2026-01-01';
const startAt = new Date(`${asOf}T12:00:00Z`);

/** The first fault of every rule. */
const faultOfRule: ReadonlyMap<string, Fault> = new Map(
  faults.toReversed().flatMap((fault) => fault.violates.map((rule) => [rule, fault] as const)),
);

/** One rule of each area, and all in CI: requests of an area have the same form. */
const tried = oneOfEach([...faultOfRule], ([rule]) => area(rule as RequirementId));

/** A token with every scope, for scripts that ask their user for one. */
async function tokenOf(url: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'mock-partner-one',
    client_secret: 'synthetic-secret-of-partner-one',
    scope: scopes.join(' '),
  });
  const answer = await fetch(`${url}${tokenPath}`, { method: 'POST', body });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}

/** What bash prints of a script whose target is replaced by another. */
async function output(script: string, from: string, to: string): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    SEEK_PASS_CLIENT_ID: 'mock-partner-one',
    SEEK_PASS_CLIENT_SECRET: 'synthetic-secret-of-partner-one',
    SEEK_PASS_CONTROL: `${to}/__control`,
    SEEK_PASS_SECRET: 'x',
    SEEK_PASS_TOKEN: await tokenOf(to),
  };
  const child = spawn('bash', ['-s'], { env });
  child.stdin.end(script.replaceAll(from, to));
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect(stderr).not.toMatch(/set it first|curl: \(/);
  return stdout;
}

/** Grants matter to the rules about tokens alone. */
function chosenOf(answers: readonly Answer[], rule: string): readonly Answer[] {
  return rule.startsWith('AUTH-') ? answers : withoutGrants(answers);
}

/** The answers that a script gets of a new server with these faults. */
async function answersTo(planted: readonly Fault[], script: string, from: string, rule: string) {
  const server = await serveMock({ seed: 7, startAt, clock: 'still', faults: planted });
  try {
    const answers = answersPrinted(await output(script, from, server.url));
    return comparable(chosenOf(answers, rule), server.url);
  } finally {
    await server.close();
  }
}

/** What the checks of a rule, or one of them by its key, find on a server with these faults. */
async function findingsOn(planted: readonly Fault[], selected: string) {
  const server = await serveMock({ seed: 7, startAt, clock: 'still', faults: planted });
  const target = await openTarget(mockProfile(server.url, 8), {
    version: 'test',
    oursAlone: true,
    keepsConnections: true,
  });
  try {
    const order = {
      seed: 7,
      asOf,
      examples: 1,
      only: [selected],
      runId: 'curl',
      shrinkAttempts: 0,
    };
    const all = { ...order, types: [], evidence: 'all' } as const;
    const { findings } = await runSuite(suite, target, all);
    return { findings, url: target.profile.baseUrl };
  } finally {
    await target.close();
    await server.close();
  }
}

/** A script, or why there is none and what to do instead. */
const REPEATED_OR_NOT =
  /^(#!\/usr\/bin\/env bash\n|# cannot be repeated by curl: .+\n# instead: spc replay\n$)/;

/** Without a floor, scripts that are given up would pass unnoticed; the others have a reason in the report. */
const LEAST_SCRIPTED = draws(3, 75);
let [seen, scripted] = [0, 0];
afterAll(() => {
  if (seen === tried.length) expect(scripted).toBeGreaterThan(LEAST_SCRIPTED);
});

beforeEach((context) => {
  if (!hasCurl()) leaveOut(context, 'curl', 'no curl is installed');
});

const isBroken = ({ verdict }: Finding) => verdict === 'fail' || verdict === 'warn';

test.each(tried)(
  'a curl script of %s gets the answers that broke the rule, and of a server without the fault those that keep it',
  { timeout: minute },
  async (rule, fault) => {
    const faulty = await findingsOn([fault], rule);
    const broken = faulty.findings.filter(isBroken);
    const scripts = broken.map((finding) => curlOf(finding, 'spc replay'));
    expect(broken).not.toEqual([]);
    expect(scripts.filter((each) => !REPEATED_OR_NOT.test(each))).toEqual([]);
    const place = scripts.findIndex((each) => each.startsWith('#!'));
    const [script, finding] = [scripts[place], broken[place]];
    seen += 1;
    if (script === undefined || finding === undefined) return;
    scripted += 1;
    const sound = await findingsOn([], finding.check);
    const kept = sound.findings.find(({ check }) => check === finding.check);
    expect(kept && isBroken(kept)).toBe(false);
    const breaking = comparable(chosenOf(answersRecorded(finding.exchanges), rule), faulty.url);
    const keeping = comparable(chosenOf(answersRecorded(kept?.exchanges ?? []), rule), sound.url);
    const length = Math.min(breaking.length, keeping.length);
    expect(await answersTo([fault], script, faulty.url, rule)).toEqual(breaking);
    expect((await answersTo([], script, faulty.url, rule)).slice(0, length)).toEqual(
      keeping.slice(0, length),
    );
    expect(breaking.slice(0, length)).not.toEqual(keeping.slice(0, length));
  },
);
