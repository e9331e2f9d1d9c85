import { describe, expect, test } from 'vitest';
import { type Problem, problem } from '../results/run.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { verdict } from '../results/verdict.ts';
import { renderJunit } from './junit.ts';

function isRed(xml: string): boolean {
  return /<failure |<error /.test(xml);
}

describe('JUnit beside the exit code', () => {
  test.each(verdict.options)('is red exactly if a single %s exits as a problem', (name) => {
    const run = handMadeRun([handMadeFinding(), handMadeFinding({ verdict: name })]);
    expect(isRed(renderJunit(run))).toBe(![0, 4].includes(run.exitCode));
  });

  test.each(problem.shape.kind.options)('is red if the run met the problem %s', (kind) => {
    const problems: Problem[] = [{ kind, message: 'it broke', remedy: 'mend it' }];
    const xml = renderJunit(handMadeRun([handMadeFinding()], { problems }));
    expect(xml).toContain(
      `<error type="${kind}" message="it broke">it broke\nnext: mend it</error>`,
    );
  });

  test('is red if nothing ran or the run broke off', () => {
    expect(isRed(renderJunit(handMadeRun([])))).toBe(true);
    expect(isRed(renderJunit(handMadeRun([handMadeFinding()], { complete: false })))).toBe(true);
  });

  test('counts a warning as a failure only in a strict run', () => {
    const findings = [handMadeFinding({ verdict: 'warn', message: 'odd' })];
    expect(renderJunit(handMadeRun(findings))).toContain(
      '<system-out>verdict: warn\nbasis: D\ngrade: http\nodd</system-out>',
    );
    expect(renderJunit(handMadeRun(findings, { strict: true }))).toContain('<failure type="warn"');
  });

  test('gives the reason of what was skipped', () => {
    const skipped = handMadeFinding({ verdict: 'pending', message: 'due in 48 h' });
    expect(renderJunit(handMadeRun([skipped]))).toContain(
      '<skipped message="pending: due in 48 h"/>',
    );
  });
});
