import { describe, expect, test } from 'vitest';
import { countFindings } from './counts.ts';
import { counts } from './run.ts';
import { handMadeFinding } from './testing/hand-made.ts';
import { verdict } from './verdict.ts';

const oneOfEach = verdict.options.map((name) => handMadeFinding({ verdict: name }));

describe('counting findings', () => {
  test('counts every finding under its verdict exactly once', () => {
    const { planned, emitted, must, known, ...byVerdict } = countFindings(oneOfEach, 11);
    expect(byVerdict).toEqual(Object.fromEntries(verdict.options.map((name) => [name, 1])));
    expect({ planned, emitted }).toEqual({ planned: 11, emitted: 9 });
    expect(must.pass).toBe(1);
    expect(known).toEqual({ fail: 0, warn: 0 });
  });

  test('counts a known failure as the failure that it is', () => {
    const known = { reason: 'ticket 7', link: null, until: '2026-12-31' };
    const findings = [
      handMadeFinding({ verdict: 'fail', known }),
      handMadeFinding({ verdict: 'fail' }),
    ];
    const { fail, known: of, must } = countFindings(findings, 2);
    expect([fail, of, must]).toEqual([2, { fail: 1, warn: 0 }, { total: 2, pass: 0 }]);
  });

  test('leaves checks outside the profile out of MUST', () => {
    expect(countFindings(oneOfEach, 8).must).toEqual({ total: 8, pass: 1 });
  });

  test.each(['A', 'I'] as const)('does not count a rule of basis %s as MUST', (basis) => {
    const findings = [handMadeFinding({ basis }), handMadeFinding({ basis: 'D' })];
    expect(countFindings(findings, 2).must).toEqual({ total: 1, pass: 1 });
  });

  test('gives counts that the run schema accepts', () => {
    expect(counts.parse(countFindings([], 0)).must).toEqual({ total: 0, pass: 0 });
  });
});
