import { describe, expect, test } from 'vitest';
import { isWhole } from '../tests/breadth.ts';
import { exitCode, exitMeaning, type Outcome, worstCode } from './exit-code.ts';
import type { Finding } from './finding.ts';
import { type Problem, problem } from './run.ts';
import { handMadeFinding, handMadeRun } from './testing/hand-made.ts';
import { type Verdict, verdict } from './verdict.ts';

/** The code that each thing earns when it comes beside one passed check. */
const aloneBesideAPass: Record<Verdict | Problem['kind'] | 'unplanned' | 'brokenOff', number> = {
  unsafe: 7,
  internal: 6,
  error: 6,
  unreachable: 5,
  authentication: 5,
  fail: 1,
  'known-failures': 1,
  interrupted: 3,
  client: 3,
  'could-not-run': 3,
  unplanned: 3,
  brokenOff: 3,
  pending: 4,
  warn: 0,
  info: 0,
  'not-applicable': 0,
  'not-exercised': 0,
  pass: 0,
};

type Cause = keyof typeof aloneBesideAPass;
const causes = Object.keys(aloneBesideAPass) as Cause[];
const priority = [7, 6, 5, 1, 3, 4, 0];

function outcomeOf(happened: readonly Cause[], given: Partial<Outcome> = {}): Outcome {
  const verdicts = verdict.options.filter((name) => happened.includes(name));
  const kinds = problem.shape.kind.options.filter((kind) => happened.includes(kind));
  const run = handMadeRun(verdicts.map((name) => handMadeFinding({ verdict: name })));
  run.counts.planned += happened.includes('unplanned') ? 1 : 0;
  return {
    ...run,
    problems: kinds.map((kind) => ({ kind, message: 'why', remedy: 'what next' })),
    complete: !happened.includes('brokenOff'),
    ...given,
  };
}

/** Whether so few of the causes beside a pass have their bit set. */
function isWithin(bits: number, most: number): boolean {
  return (
    causes.filter((_, place) => place < causes.length - 1 && (bits >> place) & 1).length <= most
  );
}

describe('the exit code of a run', () => {
  test.each(causes)('gives %s beside a pass its own code', (cause) => {
    expect(exitCode(outcomeOf(['pass', cause]))).toBe(aloneBesideAPass[cause]);
  });

  // What earns a code is judged by itself: few causes together, or all but few, show how codes are ordered.
  const fewest = isWhole() ? causes.length : 3;
  const subsets = Array.from({ length: 2 ** (causes.length - 1) }, (_, bits) => bits)
    .filter((bits) => isWithin(bits, fewest) || isWithin(~bits, fewest))
    .map((bits) => causes.filter((cause, place) => cause === 'pass' || (bits >> place) & 1));

  test('is the first in priority of all that happened, whatever happened', () => {
    const wrong = subsets.filter((happened) => {
      const earned = happened.map((cause) => aloneBesideAPass[cause]);
      return exitCode(outcomeOf(happened)) !== priority.find((code) => earned.includes(code));
    });
    expect(wrong).toEqual([]);
    expect(subsets).toHaveLength(isWhole() ? 131_072 : 1668);
  });

  test.each([
    ['nothing at all', []],
    ['only checks outside the profile', ['not-applicable']],
  ] as const)('is 3 if none ran: %s', (_, happened) => {
    expect(exitCode(outcomeOf([...happened]))).toBe(3);
  });

  test('is 4 if checks are only pending', () => {
    expect(exitCode(outcomeOf(['pending']))).toBe(4);
  });

  test.each(['pass', 'fail', 'warn', 'info'] as const)('counts a lone %s as having run', (name) => {
    expect(exitCode(outcomeOf([name]))).toBe(aloneBesideAPass[name]);
  });

  test('turns warnings into 1 only when the run is strict', () => {
    expect(exitCode(outcomeOf(['pass', 'warn'], { strict: true }))).toBe(1);
    expect(exitCode(outcomeOf(['pass', 'info'], { strict: true }))).toBe(0);
  });

  test('forgives known failures and no others', () => {
    const known = { reason: 'ticket 7', link: null, until: '2026-12-31' };
    const of = (findings: Partial<Finding>[], strict = false) =>
      handMadeRun(findings.map(handMadeFinding), { strict }).exitCode;
    const forgiven = { verdict: 'fail', known } as const;
    expect(of([{}, forgiven])).toBe(0);
    expect(of([{}, forgiven, { verdict: 'fail' }])).toBe(1);
    expect(of([{}, { verdict: 'warn', known }], true)).toBe(0);
    expect(of([{}, forgiven, { verdict: 'warn' }], true)).toBe(1);
  });

  test('forgives what is pending when that is allowed, and nothing else', () => {
    expect(exitCode(outcomeOf(['pass', 'pending'], { pendingOk: true }))).toBe(0);
    expect(exitCode(outcomeOf(['pass', 'pending', 'could-not-run'], { pendingOk: true }))).toBe(3);
  });

  test('has a meaning in words for every code', () => {
    const none = handMadeRun([]);
    const words = [0, 1, 2, 3, 4, 5, 6, 7].map((exitCode) => exitMeaning({ ...none, exitCode }));
    expect(new Set(words).size).toBe(8);
    expect(words).not.toContain('an unknown code');
  });

  test('has words for a code that does not exist', () => {
    expect(exitMeaning({ ...handMadeRun([]), exitCode: 99 })).toBe('an unknown code');
  });

  test('says nothing of pending checks if there are none', () => {
    expect(exitMeaning(handMadeRun([handMadeFinding()]))).toBe(
      'the target conforms and nothing is pending',
    );
  });

  test('is not changed by pending checks if it is not 0', () => {
    const pending = handMadeRun([handMadeFinding({ verdict: 'pending' })]);
    expect(exitMeaning({ ...pending, exitCode: 1 })).toBe('the target breaks a rule');
  });

  test('says what is pending if that is accepted', () => {
    const run = handMadeRun([{}, { verdict: 'pending' as const }].map(handMadeFinding), {
      pendingOk: true,
    });
    expect([run.exitCode, exitMeaning(run)]).toEqual([
      0,
      'no rule is broken so far, some checks settle later, which --pending-ok allows',
    ]);
  });
});

describe('the exit code of several runs', () => {
  test('is the first in priority that one of them earned', () => {
    expect(worstCode([0, 4, 3, 1, 3])).toBe(1);
    expect(worstCode([0, 4, 3, 5, 6])).toBe(6);
    expect(worstCode([4, 0])).toBe(4);
  });

  test('is 0 if each of them has 0', () => {
    expect(worstCode([0, 0])).toBe(0);
  });
});
