import { PactFileError } from '../errors/pact-file-error.ts';
import type { PactFile, PactInteraction } from '../pact-file.ts';

/**
 * One pact of the parts that a consumer's tests left, in an order that does not depend on theirs.
 *
 * @throws {PactFileError} if two parts describe the same interaction differently
 */
export function mergeParts(parts: readonly [PactFile, ...PactFile[]]): PactFile {
  const byKey = new Map<string, PactInteraction>();
  for (const interaction of parts.flatMap(({ interactions }) => interactions)) {
    const key = keyOf(interaction);
    const known = byKey.get(key);
    if (known !== undefined && !same(known, interaction)) throw twofold(interaction);
    byKey.set(key, interaction);
  }
  const keys = [...byKey.keys()].sort();
  return { ...parts[0], interactions: keys.flatMap((key) => byKey.get(key) ?? []) };
}

/** What makes two interactions the same for Pact: the description with the states. */
function keyOf({ description, providerStates }: PactInteraction): string {
  return JSON.stringify([description, providerStates ?? []]);
}

function same(one: PactInteraction, other: PactInteraction): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function twofold({ description }: PactInteraction): PactFileError {
  return new PactFileError(
    `"${description}" was recorded twice, each time with another request or answer; ` +
      'give each interaction a description of its own',
  );
}
