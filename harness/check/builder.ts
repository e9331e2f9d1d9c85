import type fc from 'fast-check';
import type { z } from 'zod';
import type { RequirementId } from '../../requirements/all.ts';
import type { Need } from '../../requirements/requirement.ts';
import type { Case, Check, Evidence, Phase } from './check.ts';
import type { CheckContext } from './check-context.ts';
import type { Duration } from './duration.ts';
import type { Memos, Step, StepContext } from './step.ts';
import { after, type Window, within } from './window.ts';

type Judge<Example, Results> = (results: Results, evidence: Evidence<Example>) => unknown;

/** Builds a check: each method returns a new builder, and `holds` or `records` completes the check. */
export interface CheckBuilder<Example, Results> {
  /** One check for each credential type of the profile. */
  onEveryType(): CheckBuilder<Example, Results>;
  needing(...needs: Need[]): CheckBuilder<Example, Results>;
  /** Needs of the requirement that this check does without, as if a person outside the run acts. */
  waiving(...needs: Need[]): CheckBuilder<Example, Results>;
  /** The check does not apply if `reason` returns a text, which says why; null if it applies. */
  unless(reason: (context: CheckContext) => string | null): CheckBuilder<Example, Results>;
  /** Only this part of the requirement is assumed, or informative. */
  assumed(): CheckBuilder<Example, Results>;
  /** Generated values to judge, as many as the run asks for, or as `draws` makes of that. */
  given<E>(
    arbitrary: (context: CheckContext) => fc.Arbitrary<E>,
    draws?: (examples: number) => number,
  ): CheckBuilder<E, Results>;
  /** Named variations, each judged on one value and reported apart. */
  cases<E>(cases: (context: CheckContext) => readonly Case<E>[]): CheckBuilder<E, Results>;
  /** The payload that must be accepted before a refusal means anything. */
  baseline(payload: (example: Example) => unknown): CheckBuilder<Example, Results>;
  /** The check only asks for tokens and reads unknown ids, so that it may run on production. */
  readOnly(): CheckBuilder<Example, Results>;
  /**
   * The definition's number, from 1. Raise it when a step does something else, or the promise is judged differently,
   * but the step names and windows stay: an attempt that an earlier definition armed is then not settled.
   */
  revised(revision: number): CheckBuilder<Example, Results>;
  /** No other request may run at the same time, as for races. */
  exclusive(): CheckBuilder<Example, Results>;
  /**
   * Partner API requests of an example; by default one for each step.
   *
   * @param atOnce those before its first wait; by default one for each step before it.
   */
  costs(
    requests: number | ((example: Example) => number),
    atOnce?: (example: Example) => number,
  ): CheckBuilder<Example, Results>;
  /** Does one thing and returns what later steps and the judgement need. */
  step<Name extends string, Memo extends z.ZodType>(
    name: Name,
    memo: Memo,
    act: (
      context: StepContext<Example>,
      results: Results,
    ) => z.input<Memo> | Promise<z.input<Memo>>,
  ): CheckBuilder<Example, Results & Readonly<Record<Name, z.output<Memo>>>>;
  /** The last step probes what must still hold; written an hour short of the promise's end. */
  within(from: Duration, to: Duration, of: keyof Results & string): CheckBuilder<Example, Results>;
  /** The last step probes what must have ended; written an hour past the promise's end. */
  after(from: Duration, of: keyof Results & string): CheckBuilder<Example, Results>;
  /** The last step runs in the window that earlier answers decide. */
  at(window: (results: Results) => Window): CheckBuilder<Example, Results>;
  /** What a person has to do before the last step, if no driver did it; null for nothing. */
  asking(text: (results: Results) => string | null): CheckBuilder<Example, Results>;
  /** Steps that the example itself lists, as a generated history does. */
  following(steps: (example: Example) => readonly Step<Example>[]): CheckBuilder<Example, Memos>;
  /** The promise that `judge` checks: it throws a `Violation` if the promise is broken. */
  holds(judge: Judge<Example, Results>): Check<Example>;
  /** An information probe: `judge` returns what the target does, in words. */
  records(judge: Judge<Example, Results>): Check<Example>;
}

interface CheckParts {
  readonly check: Omit<Check, 'steps' | 'judge' | 'phase' | 'requests' | 'requestsAtOnce'>;
  readonly steps: readonly Step<unknown>[];
  readonly following: ((example: unknown) => readonly Step<unknown>[]) | null;
  readonly exclusive: boolean;
  readonly costs: number | ((example: unknown) => number) | null;
  readonly atOnce: ((example: unknown) => number) | null;
}

/**
 * Begins a check of one requirement.
 *
 * @param variant distinguishes several checks of one requirement.
 */
export function check(
  requirement: RequirementId,
  title: string,
  variant: string | null = null,
): CheckBuilder<undefined, unknown> {
  return builder({
    check: {
      requirement,
      variant,
      title,
      basis: null,
      needs: [],
      waives: [],
      everyType: false,
      unless: () => null,
      cases: null,
      draws: () => 1,
      baseline: null,
      readOnly: false,
      revision: 1,
    },
    steps: [],
    following: null,
    exclusive: false,
    costs: null,
    atOnce: null,
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the interface above carries the types; here they only pass through.
function builder(parts: CheckParts): CheckBuilder<any, any> {
  const having = (change: Partial<CheckParts['check']>) =>
    builder({ ...parts, check: { ...parts.check, ...change } });
  const timed = (window: Window | ((results: never) => Window)) =>
    builder({
      ...parts,
      steps: withLast(parts.steps, { window: window as Step<unknown>['window'] }),
    });
  return {
    onEveryType: () => having({ everyType: true }),
    needing: (...needs) => having({ needs: [...parts.check.needs, ...needs] }),
    waiving: (...waives) => having({ waives }),
    unless: (unless) => having({ unless }),
    assumed: () => having({ basis: 'A' }),
    given: (arbitrary, draws = (examples) => examples) =>
      having({ cases: (context) => [{ name: null, arbitrary: arbitrary(context) }], draws }),
    cases: (cases) => having({ cases }),
    baseline: (baseline) => having({ baseline }),
    readOnly: () => having({ readOnly: true }),
    revised: (revision) => having({ revision }),
    exclusive: () => builder({ ...parts, exclusive: true }),
    costs: (costs, atOnce) => builder({ ...parts, costs, atOnce: atOnce ?? null }),
    step: (name, memo, act) =>
      builder({
        ...parts,
        steps: withStep(parts.steps, { name, memo, act, window: null } as never),
      }),
    within: (from, to, of) => timed(within(from, to, of)),
    after: (from, of) => timed(after(from, of)),
    at: (window) => timed(window),
    asking: (asks) => builder({ ...parts, steps: withLast(parts.steps, { asks }) }),
    following: (following) => builder({ ...parts, following }),
    holds: (judge) => complete(parts, judge),
    records: (judge) => complete({ ...parts, check: { ...parts.check, basis: 'I' } }, judge),
  };
}

function complete(parts: CheckParts, judge: Check['judge']): Check {
  const { check, steps, following, exclusive, costs, atOnce } = parts;
  const stepsOf = following ?? (() => steps);
  const requests = typeof costs === 'function' ? costs : () => costs ?? steps.length;
  return {
    ...check,
    phase: phaseOf(exclusive, following !== null || steps.some(({ window }) => window !== null)),
    requests,
    requestsAtOnce:
      atOnce ?? ((example) => Math.min(requests(example), beforeFirstWait(stepsOf(example)))),
    steps: stepsOf,
    judge,
  };
}

function beforeFirstWait(steps: readonly Step<unknown>[]): number {
  const waits = steps.findIndex(({ window }) => window !== null);
  return waits < 0 ? steps.length : waits;
}

function phaseOf(exclusive: boolean, timed: boolean): Phase {
  if (exclusive) return 'exclusive';
  return timed ? 'timeline' : 'immediate';
}

function withStep(steps: readonly Step<unknown>[], step: Step<unknown>): readonly Step<unknown>[] {
  const taken = steps.some(({ name }) => name === step.name);
  if (taken) throw new TypeError(`a check has one step of each name: "${step.name}" is taken`);
  return [...steps, step];
}

function withLast(
  steps: readonly Step<unknown>[],
  change: Partial<Step<unknown>>,
): readonly Step<unknown>[] {
  const last = steps.at(-1);
  if (last === undefined) throw new TypeError('a window belongs to a step: call .step() before it');
  return [...steps.slice(0, -1), { ...last, ...change }];
}
