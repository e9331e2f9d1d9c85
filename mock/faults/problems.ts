import type { CredentialType } from '../../contracts/credentials/define.ts';
import { valueAt } from '../../contracts/json-path.ts';
import type { Problem } from '../behaviour/validation.ts';
import type { Behaviour, Change } from '../behaviour.ts';

/** A change that ignores the problems for which `overlooks` returns true; `value` is the field's value. */
export function overlooking(
  { validation }: Behaviour,
  overlooks: (problem: Problem, value: unknown) => boolean,
): Change {
  const problems = (type: CredentialType, body: unknown) =>
    validation
      .problems(type, body)
      .filter((problem) => !overlooks(problem, valueAt(body, problem.field.split('.'))));
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
