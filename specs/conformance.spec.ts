import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Finding, hostedRun } from './hosted-run.ts';

/** What does not make a target nonconforming. */
const HARMLESS = ['pass', 'warn', 'info'];

const hosted = await hostedRun(process.env);
let findings: ReadonlyMap<string, Finding> = new Map();

// One engine runs all selected checks, so that they share their timeline: each test then reads its own finding.
// biome-ignore lint/correctness/noEmptyPattern: vitest takes fixtures from the pattern, and refuses any other name.
beforeAll(async ({}, file) => {
  const chosen = file.tasks.filter(({ mode }) => mode === 'run').map(({ name }) => name);
  findings = await hosted.run(chosen);
}, 600_000);

afterAll(() => hosted.close());

const keys = hosted.planned.map(({ key }) => key);

test.for(keys)('%s', (key, context) => {
  const { verdict, message } = findings.get(key) ?? { verdict: 'error', message: 'not judged' };
  if (verdict === 'not-applicable') context.skip(message);
  expect({ verdict, message }).toEqual({ verdict: expect.toBeOneOf(HARMLESS), message });
});
