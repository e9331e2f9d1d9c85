import type { Path } from '../../contracts/json-path.ts';

/** The middle and the last element of a list of three. */
const others = [1, 2];

/** The same place in the other elements of its list; none for what is in no list. */
export function otherPlaces(path: Path): readonly Path[] {
  const star = path.lastIndexOf(0);
  return star < 0
    ? []
    : others.map((index) => [...path.slice(0, star), index, ...path.slice(star + 1)]);
}
