import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Finding, hostedRun } from './hosted-run.ts';

const hosted = await hostedRun(process.env);
let findings: ReadonlyMap<string, Finding> = new Map();

// One engine runs all selected checks, so that they share their timeline: each test then reads its own finding.
// biome-ignore lint/correctness/noEmptyPattern: vitest takes fixtures from the pattern, and refuses any other name.
beforeAll(async ({}, file) => {
  const chosen = file.tasks.filter(({ mode }) => mode === 'run').map(({ name }) => name);
  findings = await hosted.run(chosen);
}, 600_000);

afterAll(() => hosted.close());

for (const { key } of hosted.planned) {
  test(key, (context) => {
    const finding = findings.get(key);
    if (finding?.verdict === 'not-applicable') context.skip(finding.message);
    expect(finding?.verdict, finding?.message).toBeOneOf(['pass', 'warn', 'info']);
  });
}
