import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, histories } from '../../generators/histories.ts';
import { Violation } from '../../harness/check/violation.ts';
import { submitted, thrownBy } from '../testing/answers.ts';
import { BY_THE_LETTER, type Conduct, simulate } from '../testing/simulated-target.ts';
import { expectAllowed } from './history-model.ts';

/** Holds the model against a history on a target of this conduct. */
function follow(commands: readonly Command[], conduct: Partial<Conduct> = {}): void {
  const { first, answers } = simulate(commands, { ...BY_THE_LETTER, ...conduct });
  expectAllowed(
    submitted(first),
    commands,
    (index) => answers[index]?.happened as never,
    (index) => (index === null ? { earliest: 0, latest: 0 } : answers[index]?.moment),
  );
}

/** The history, as short as it gets, that shows the model what is wrong with a conduct. */
function shortest(conduct: Partial<Conduct>) {
  const property = fc.property(histories(), (commands) => follow(commands, conduct));
  const { counterexample, errorInstance } = fc.check(property, { numRuns: 3000 });
  return { commands: counterexample?.[0] ?? null, thrown: errorInstance };
}

const repeat = { kind: 'repeat' } as const;
const accept = { kind: 'accept', person: 0, link: 'current' } as const;
const wait = (hours: number) => ({ kind: 'wait', seconds: hours * 3600 }) as const;
const visit = (person: 0 | 1, link: 'first' | 'current' = 'current', signIn = true) =>
  ({ kind: 'visit', person, link, signIn }) as const;

describe('no history accuses a target', () => {
  test.each<[string, Partial<Conduct>]>([
    ['that keeps to the letter', {}],
    ['whose 48 hours restart with a repeat', { sliding: true }],
    ['that renews what was cancelled at once', { renewsCancelled: true }],
  ])('%s', (_name, conduct) => {
    const all = fc.property(histories(), (commands) => follow(commands, conduct));
    expect(fc.check(all, { numRuns: 2000 })).toMatchObject({ failed: false });
  });
});

describe.each<[string, Partial<Conduct>, readonly Command[], string]>([
  ['forgets an id too early', { held: 24 * 3600 }, [wait(27), repeat], 'the original link'],
  ['keeps an id too long', { held: 96 * 3600 }, [wait(49), repeat], 'a new credential request'],
  [
    'uses a content again',
    { newContent: false },
    [wait(49), repeat],
    'a content that this id never',
  ],
  ['leaves an old link open', { oldLinkLives: true }, [wait(49), visit(0, 'first')], 'is gone'],
  ['lets a stranger in', { strangersSeeConsent: true }, [visit(0), visit(1)], 'the error page for'],
  ['asks for no sign-in', { withoutSignIn: true }, [visit(0, 'first', false)], 'the sign-in page'],
  ['forgets a consent', { forgetsConsent: true }, [accept, visit(0)], 'the credential page'],
])('a target that %s', (_name, conduct, history, expected) => {
  test('is accused by the history that shows it', async () => {
    expect(await thrownBy(() => follow(history, conduct))).toMatchObject({
      name: 'Violation',
      basis: null,
      message: expect.stringContaining(expected),
    });
  });

  test('is found by generated histories, and shrunk to a short one', () => {
    const { commands, thrown } = shortest(conduct);
    expect(commands?.length).toBeLessThanOrEqual(4);
    expect(thrown).toBeInstanceOf(Violation);
  });
});

describe('an accusation', () => {
  test('names the history that led to it and no more', async () => {
    const history = [wait(47), repeat, visit(0)];
    const thrown = await thrownBy(() => follow(history, { held: 24 * 3600 }));
    expect(thrown).toMatchObject({
      basis: null,
      message: expect.stringMatching(
        /^submit, wait 47 h, repeat: expected the original link \S+, got \S+$/,
      ),
    });
  });

  test('only warns if a claimed request outlives its time', async () => {
    const history = [visit(0), wait(49), visit(0)];
    expect(await thrownBy(() => follow(history, { oldLinkLives: true }))).toMatchObject({
      basis: 'A',
    });
    const unclaimed = [wait(49), visit(0)];
    expect(await thrownBy(() => follow(unclaimed, { oldLinkLives: true }))).toMatchObject({
      basis: null,
    });
  });
});
