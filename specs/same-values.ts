/** The first place at which values that were submitted differ from those that an account shows. */
export interface Difference {
  /** Dotted, below the credential. */
  readonly path: string;
  readonly submitted: unknown;
  readonly shown: unknown;
}

/**
 * Compares what was submitted with what is shown. Extra values may be shown, a null or an empty list may be left out;
 * all else must be there unaltered, lists in their order.
 */
export function firstDifference(submitted: unknown, shown: unknown, path = ''): Difference | null {
  if (submitted === null && (shown === null || shown === undefined)) return null;
  if (Array.isArray(submitted)) return listDifference(submitted, shown, path);
  if (typeof submitted !== 'object' || submitted === null) {
    return submitted === shown ? null : { path, submitted, shown };
  }
  if (typeof shown !== 'object' || shown === null) return { path, submitted, shown };
  for (const [name, value] of Object.entries(submitted)) {
    const below = path === '' ? name : `${path}.${name}`;
    const difference = firstDifference(value, Reflect.get(shown, name), below);
    if (difference !== null) return difference;
  }
  return null;
}

function listDifference(
  submitted: readonly unknown[],
  shown: unknown,
  path: string,
): Difference | null {
  if (submitted.length === 0 && (shown === null || shown === undefined)) return null;
  if (!Array.isArray(shown) || shown.length !== submitted.length) return { path, submitted, shown };
  for (const [place, value] of submitted.entries()) {
    const difference = firstDifference(value, shown[place], `${path}[${place}]`);
    if (difference !== null) return difference;
  }
  return null;
}
