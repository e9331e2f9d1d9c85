import type { CredentialType, World } from '../contracts/credentials/define.ts';

/**
 * Memoizes `make` by identity of type, world and detail.
 *
 * A plan asks for the same arbitraries a thousand times: building them took a quarter of its time.
 */
export function memoize<Detail, Made>(
  make: (type: CredentialType, world: World, detail: Detail) => Made,
): typeof make {
  const worlds = new WeakMap<World, WeakMap<CredentialType, Map<Detail, Made>>>();
  return (type, world, detail) => {
    const types = worlds.get(world) ?? new WeakMap<CredentialType, Map<Detail, Made>>();
    const details = types.get(type) ?? new Map<Detail, Made>();
    const made = details.get(detail) ?? make(type, world, detail);
    worlds.set(world, types.set(type, details.set(detail, made)));
    return made;
  };
}
