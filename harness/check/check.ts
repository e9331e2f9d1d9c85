import type fc from 'fast-check';
import type { RequirementId } from '../../requirements/all.ts';
import type { Need } from '../../requirements/requirement.ts';
import type { CheckContext } from './check-context.ts';
import type { Memos, Moment, Step } from './step.ts';

/** One named variation that a check is judged on: each becomes a finding of its own. */
export interface Case<Example> {
  /** The fault or edge by name; null if the check has no variations. */
  readonly name: string | null;
  /** Weakens the rule's basis if this variation is only assumed, or only recorded. */
  readonly basis?: 'A' | 'I';
  readonly arbitrary: fc.Arbitrary<Example>;
}

/** What the promise is judged by, once every step has run. */
export interface Evidence<Example> {
  readonly example: Example;
  readonly context: CheckContext;
  readonly times: Readonly<Record<string, Moment>>;
}

/** When the engine may run a check: at once, on the shared timeline, or with the target to itself. */
export type Phase = 'immediate' | 'timeline' | 'exclusive';

/** Executable judgement of one requirement, as a value: it can be listed, planned, counted and run anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: a list of checks holds examples of every shape; each check knows its own.
export interface Check<Example = any> {
  readonly requirement: RequirementId;
  /** Distinguishes several checks of one requirement. */
  readonly variant: string | null;
  readonly title: string;
  /** Replaces the requirement's basis if only this part of it is assumed or informative. */
  readonly basis: 'A' | 'I' | null;
  /** Beyond what the requirement itself needs. */
  readonly needs: readonly Need[];
  /** One check per credential type of the profile, or one for the target. */
  readonly everyType: boolean;
  /** Needs of the requirement that this check does without. */
  readonly waives: readonly Need[];
  /** Why the check does not apply in this context; null if it does. */
  readonly unless: (context: CheckContext) => string | null;
  /** Null if the check sends no generated value. An empty list: not for this credential type. */
  readonly cases: ((context: CheckContext) => readonly Case<Example>[]) | null;
  /** How many values to draw for each case when the run asks for `examples`. */
  readonly draws: (examples: number) => number;
  /** The payload that must be accepted, under another id, before a refusal of this example means anything. */
  readonly baseline: ((example: Example) => unknown) | null;
  readonly phase: Phase;
  /** Whether it only asks for tokens and reads unknown ids: then it may run on production. */
  readonly readOnly: boolean;
  /** Which definition of the check this is, from 1: see `fingerprintOf`. */
  readonly revision: number;
  /** Partner API requests that an example costs at most, without baselines. */
  readonly requests: (example: Example) => number;
  /** Those before its first wait, which is the cost of arming it on a target whose clock cannot be moved. */
  readonly requestsAtOnce: (example: Example) => number;
  readonly steps: (example: Example) => readonly Step<Example>[];
  /** @returns the observation of an information check. @throws {Violation} if the promise is broken. */
  readonly judge: (memos: Memos, evidence: Evidence<Example>) => unknown;
}
