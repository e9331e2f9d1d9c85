import type { Variant } from '../independent-server/variants/variant.ts';

/**
 * Every variant once, in as few servers as the largest concern has variants: each round takes one of every concern.
 */
export function roundsOf<Each extends Variant>(
  concerns: readonly (readonly Each[])[],
): readonly (readonly Each[])[] {
  const most = Math.max(...concerns.map(({ length }) => length));
  return Array.from({ length: most }, (_, place) =>
    concerns.flatMap((concern) => concern[place] ?? []),
  );
}
