/** What may select a check of a requirement, among names that can be thousands. */
export function namesByRequirement(
  names: readonly string[],
): (requirement: string) => readonly string[] {
  const byBeginning = Map.groupBy(names, (name) => name.split(/[:/]/)[0]);
  return (requirement) =>
    [requirement, ...beginnings(requirement, '-')].flatMap((name) => byBeginning.get(name) ?? []);
}

/** The same as `matches` for any of many names, which are looked up and not gone through. */
export function matchesAny(
  names: readonly string[],
): (key: string, requirement: string) => boolean {
  const wanted = new Set(names);
  return (key, requirement) => namesOf(key, requirement).some((name) => wanted.has(name));
}

/** A requirement, an area or a whole key; a key's beginning up to a colon selects what is below it. */
export function matches(name: string, key: string, requirement: string): boolean {
  return namesOf(key, requirement).includes(name);
}

function namesOf(key: string, requirement: string): readonly string[] {
  return [requirement, ...beginnings(requirement, '-'), key, ...beginnings(key, ':')];
}

/** `a:b:c` begins with `a` and `a:b`. */
function beginnings(name: string, mark: string): readonly string[] {
  const parts = name.split(mark);
  return parts.slice(1).map((_, place) => parts.slice(0, place + 1).join(mark));
}
