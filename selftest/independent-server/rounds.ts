import type { Variant } from './variants/variant.ts';

/** Several variants in one server, with the credential types that show them. */
export interface Round extends Variant {
  readonly types: readonly string[];
}

/**
 * Every variant once, in as few servers as the largest concern has variants: each round takes one of every concern.
 *
 * @param rotating the types that rounds take in turn where no variant of theirs needs one.
 */
export function roundsOf(
  concerns: readonly (readonly Variant[])[],
  rotating: readonly string[],
): readonly Round[] {
  const most = Math.max(...concerns.map(({ length }) => length));
  return Array.from({ length: most }, (_, place) => {
    const members = concerns.flatMap((concern) => concern[place] ?? []);
    const needed = new Set(members.flatMap(({ type }) => type ?? []));
    return {
      name: members.map(({ name }) => name).join(' + '),
      says: members.map(({ says }) => says).join('; '),
      options: Object.assign({}, ...members.map(({ options }) => options)),
      warns: members.flatMap(({ warns = [] }) => warns),
      types: needed.size > 0 ? [...needed] : rotating.slice(place % rotating.length).slice(0, 1),
    };
  });
}
