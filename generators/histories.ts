import fc from 'fast-check';
import type { Decision } from '../contracts/test-control.ts';

/** Which link a person opens: that of the first submission, or the one the last answer gave. */
type Which = 'first' | 'current';

/** One thing that happens to a submission; plain JSON, so that a failure can be stored and replayed. */
export type Command =
  | { readonly kind: 'repeat' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | {
      readonly kind: 'visit';
      readonly person: 0 | 1;
      readonly link: Which;
      readonly signIn: boolean;
    }
  | { readonly kind: Decision; readonly person: 0 | 1; readonly link: Which };

const HOUR = 3600;

/** In seconds: short waits first, then both sides of 48 hours. Few of them have equal sums. */
const waits = [HOUR, 20 * HOUR, 27 * HOUR, 48 * HOUR - 60, 48 * HOUR + 60];

const who = {
  person: fc.constantFrom<0 | 1>(0, 1),
  link: fc.constantFrom<Which>('current', 'first'),
};

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant('repeat' as const) }, { noNullPrototype: true }),
    weight: 4,
  },
  {
    arbitrary: fc.record(
      { kind: fc.constant('wait' as const), seconds: fc.constantFrom(...waits) },
      { noNullPrototype: true },
    ),
    weight: 3,
  },
  {
    arbitrary: fc.record(
      { kind: fc.constant('visit' as const), ...who, signIn: fc.boolean() },
      { noNullPrototype: true },
    ),
    weight: 4,
  },
  {
    arbitrary: fc.record(
      { kind: fc.constantFrom('accept' as const, 'cancel' as const), ...who },
      { noNullPrototype: true },
    ),
    weight: 3,
  },
);

/** How often one act is done in a row: wrong counters show at the second, the third and the sixth time. */
const MOST_IN_A_ROW = 6;

/** Runs of one act, mostly short ones; time passes once. */
const run = fc
  .tuple(
    command,
    fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.constant(1), weight: 5 },
      { arbitrary: fc.integer({ min: 1, max: MOST_IN_A_ROW }), weight: 1 },
    ),
  )
  .map(([one, times]) => (one.kind === 'wait' ? [one] : Array.from({ length: times }, () => one)));

/**
 * What may happen after one submission, by at most two people: 1 to `maxRuns` runs of one act each.
 *
 * Shrinks towards fewer commands, shorter waits, the first person and the current link.
 */
export function histories(maxRuns = 8): fc.Arbitrary<readonly Command[]> {
  return fc
    .array(run, { minLength: 1, maxLength: maxRuns, size: 'max' })
    .map((runs) => runs.flat());
}
