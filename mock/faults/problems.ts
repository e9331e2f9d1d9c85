import type { CredentialType } from '../../contracts/credentials/define.ts';
import { valueAt } from '../../contracts/json-path.ts';
import type { Problem } from '../behaviour/validation.ts';
import type { Behaviour, Change } from '../behaviour.ts';
import type { Fault } from './fault.ts';

/** Whether a fault fails to see a problem; `value` is what stands at its field. */
export type Overlooks = (problem: Problem, value: unknown, body: unknown) => boolean;

/** A fault that accepts what it should refuse. */
export function lenient(
  name: string,
  violates: readonly string[],
  says: string,
  overlooks: Overlooks,
): Fault {
  return { name, violates, says, apply: (honest) => overlooking(honest, overlooks) };
}

/** A fault that refuses what it should accept: at this field, where `minds` returns true. */
export function strict(
  name: string,
  violates: readonly string[],
  says: string,
  field: string,
  minds: (value: unknown) => boolean,
): Fault {
  return { name, violates, says, apply: (honest) => refusing(honest, field, minds) };
}

/** A change that ignores the problems for which `overlooks` returns true; `value` is the field's value. */
export function overlooking({ validation }: Behaviour, overlooks: Overlooks): Change {
  const problems = (type: CredentialType, body: unknown) =>
    validation
      .problems(type, body)
      .filter((problem) => !overlooks(problem, valueAt(body, problem.field.split('.')), body));
  return { validation: { problems } };
}

/** A change that refuses a field's value if the body has the field and `minds` returns true. */
export function refusing(
  { validation }: Behaviour,
  field: string,
  minds: (value: unknown) => boolean,
): Change {
  const problems = (type: CredentialType, body: unknown) => {
    const value = valueAt(body, field.split('.'));
    const found = validation.problems(type, body);
    if (value === undefined || !minds(value)) return found;
    return [...found, { field, code: 'invalid', message: 'is not acceptable' }];
  };
  return { validation: { problems } };
}
