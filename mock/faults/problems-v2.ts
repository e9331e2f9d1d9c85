import { valueAt } from '../../contracts/json-path.ts';
import type { Problem } from '../behaviour/validation.ts';
import type { BodyKind } from '../behaviour/validation-v2.ts';
import type { Behaviour, Change } from '../behaviour.ts';

/** A change that overlooks the problems of v2 bodies for which `overlooks` is true; `value` is what stands at the field. */
export function overlookingV2(
  { validationV2 }: Behaviour,
  overlooks: (problem: Problem, value: unknown, kind: BodyKind) => boolean,
): Change {
  return {
    validationV2: {
      problems: (kind, body) =>
        validationV2
          .problems(kind, body)
          .filter((problem) => !overlooks(problem, valueAt(body, pathOf(problem.field)), kind)),
    },
  };
}

/** A change that refuses v2 bodies for which `minds` is true, for a reason that the pages do not know. */
export function refusingV2(
  { validationV2 }: Behaviour,
  field: string,
  minds: (body: Readonly<Record<string, unknown>>, kind: BodyKind) => boolean,
): Change {
  return {
    validationV2: {
      problems: (kind, body) => {
        const found = validationV2.problems(kind, body);
        if (typeof body !== 'object' || body === null) return found;
        if (!minds(body as Readonly<Record<string, unknown>>, kind)) return found;
        return [...found, { field, code: 'invalid', message: 'is not acceptable' }];
      },
    },
  };
}

/** `education_items[1].fields.course_name` as a path. */
function pathOf(field: string): readonly (string | number)[] {
  return field
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
