import { guidance } from '../contracts/guidance/all.ts';
import type { Path } from '../contracts/json-path.ts';
import { formatPath, valueAt } from '../contracts/json-path.ts';
import { nearestWord } from '../contracts/nearest-word.ts';
import type { Misfit } from './finding.ts';
import type { Shape } from './shape.ts';

/** Every departure from the advice of the pages. Values that break the contract are not listed here. */
export function adviceMisfits(shape: Shape, payload: unknown, broken: readonly Misfit[]): Misfit[] {
  const unfit = new Set(broken.map(({ path }) => path.join('.')));
  return guidance.flatMap(({ rule, at, flaws }) => {
    const place = placeOf(shape, at);
    const value = place === null ? undefined : valueAt(payload, place);
    if (place === null || value === undefined || unfit.has(place.join('.'))) return [];
    return flaws(value).map(({ path, says, suggestion }) => {
      const whole = [...place, ...path];
      return {
        level: 'warning',
        rule,
        path: whole,
        message: `${formatPath(whole)} ${says}`,
        suggestion,
      };
    });
  });
}

/**
 * Undocumented fields, which the API ignores, whose name differs from a documented one by a typing error.
 *
 * If the documented one is required, its absence is the error and says what to rename.
 */
export function misspeltFields(
  { known }: Shape,
  payload: unknown,
  broken: readonly Misfit[],
): Misfit[] {
  const unfit = new Set(broken.map(({ path }) => path.join('.')));
  return known.flatMap(({ at, names }) => {
    const present = Object.keys(valueAt(payload, at) ?? {});
    const missed = names.filter(
      (name) => !present.includes(name) && !unfit.has([...at, name].join('.')),
    );
    return present
      .filter((name) => !names.includes(name))
      .flatMap((name) => misspelt([...at, name], nearestWord(name, missed)));
  });
}

function misspelt(path: Path, name: string | undefined): Misfit[] {
  if (name === undefined) return [];
  return [
    {
      level: 'warning',
      rule: 'misspelt-field',
      path,
      message: `${formatPath(path)} is not documented, and ${name} is`,
      suggestion: `rename it to "${name}"`,
    },
  ];
}

function placeOf(
  { type, idAt, fieldsAt }: Shape,
  at: (typeof guidance)[number]['at'],
): Path | null {
  if (at === 'id') return [idAt];
  return at.type === type.name ? [...fieldsAt, ...at.path] : null;
}
