import { isDeepStrictEqual } from 'node:util';
import { BrokerError } from '../errors/broker-error.ts';
import { type PactFile, type PactInteraction, pactFile } from '../pact-file.ts';
import { type Resource, readAs } from './resource.ts';

/** Compares the pact that a broker keeps with the one that it was given. @throws {BrokerError} if they differ */
export function verifyPublished(
  kept: Resource,
  sent: PactFile,
  version: string,
  url: string,
): void {
  const [said] = [kept._links?.['pb:consumer-version'] ?? []].flat();
  if (said?.name !== undefined && said.name !== version) {
    throw new BrokerError(
      `${url}: expected the pact of version ${version}, got that of ${said.name}`,
    );
  }
  const found = plain(readAs(pactFile, kept, url).interactions);
  const wanted = plain(sent.interactions);
  if (isDeepStrictEqual(found, wanted)) return;
  const missing = wanted.filter((one) => !found.some((other) => isDeepStrictEqual(one, other)));
  const [first] = missing;
  throw new BrokerError(
    `${url}: expected the ${wanted.length} interactions that were published, got ${found.length}; ` +
      `${wanted.length - missing.length} are the same${first === undefined ? '' : ` and "${first.description}" is not`}; ` +
      'the version may hold another pact already',
  );
}

/** In an order of their own, without the ids that a broker gives them. */
function plain(interactions: readonly PactInteraction[]): PactInteraction[] {
  return interactions
    .map(({ _id, ...interaction }) => interaction as PactInteraction)
    .map((interaction) => ({ key: keyOf(interaction), interaction }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ interaction }) => interaction);
}

function keyOf({ description, providerStates }: PactInteraction): string {
  return JSON.stringify([description, providerStates ?? []]);
}
