import type { Conduct } from '../conduct.ts';
import type { Options } from '../options.ts';
import type { Problem } from '../refusal.ts';
import { type Fields, isFields } from '../validation/objects.ts';

/** One deliberate defect of the independent server. */
export interface Defect {
  /** In words, unique. */
  readonly name: string;
  /** Every requirement that it truly breaks, and no other. */
  readonly violates: readonly string[];
  /** What this server does, as a sentence. */
  readonly says: string;
  /** The credential types on which it shows; every type if absent. */
  readonly types?: readonly string[];
  /** How else this server differs from the plain one. */
  readonly options?: Partial<Options>;
  /** Called once for each server, as a defect may remember what it saw. */
  readonly conduct: () => Partial<Conduct>;
}

/** A defect that overlooks the problems that it should see; `value` is what stands at the field. */
export function overlooking(
  overlooks: (problem: Problem, value: unknown) => boolean,
): Defect['conduct'] {
  return () => ({
    problems: (found, body) =>
      found.filter((problem) => !overlooks(problem, valueIn(body, problem.field))),
  });
}

/** A defect that refuses what it should accept. */
export function refusing(field: string, minds: (value: unknown) => boolean): Defect['conduct'] {
  return () => ({
    problems: (found, body) => {
      const value = valueIn(body, field);
      const message = `${field} is not welcome`;
      return value === undefined || !minds(value)
        ? found
        : [...found, { field, code: 'no', message }];
    },
  });
}

/** The value at a dotted place of a body. */
export function valueIn(body: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value[Number(name)];
    return isFields(value) ? (value as Fields)[name] : undefined;
  }, body);
}
