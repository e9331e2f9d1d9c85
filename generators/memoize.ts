import type { CredentialType, World } from '../contracts/credentials/define.ts';

/**
 * The same function, which answers what it made before if type, world and detail are the same objects.
 *
 * For what a plan asks for a thousand times: building arbitraries took a quarter of planning.
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
