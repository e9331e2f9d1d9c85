import fc from 'fast-check';
import type { Payload } from '../contracts/payload.ts';
import { withOtherValues } from '../generators/changed.ts';
import type { CheckContext } from '../harness/check/check-context.ts';
import { ordinary, typeOf } from './examples.ts';

/** A payload, and another with other values in every field of its credential. */
export function pairOf(payload: Payload, context: CheckContext) {
  return { payload, other: withOtherValues(typeOf(context), payload, []) };
}

/** Ordinary payloads, each with another that has other values in every field of its credential. */
export function ordinaryPairs(context: CheckContext) {
  return ordinary(context).map((payload) => pairOf(payload, context));
}

/** A case of each name, with ordinary payloads: for what is done to a request in several ways. */
export function ordinaryNamed(context: CheckContext, names: readonly string[]) {
  return names.map((name) => ({
    name,
    arbitrary: fc.record(
      { payload: ordinary(context), name: fc.constant(name) },
      { noNullPrototype: true },
    ),
  }));
}
