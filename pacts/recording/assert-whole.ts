import { PactFileError } from '../errors/pact-file-error.ts';
import type { PactFile, PactInteraction } from '../pact-file.ts';

/**
 * Holds a pact against the one that an earlier run left in its place: a run of some of the tests is green too.
 *
 * @param earlier null if there is none.
 * @throws {PactFileError} if interactions are gone, or the earlier pact is another consumer's
 */
export function assertWhole(file: string, pact: PactFile, earlier: PactFile | null): void {
  if (earlier === null) return;
  const consumer = pact.consumer.name;
  if (earlier.consumer.name !== consumer) {
    throw new PactFileError(
      `${file}: expected a pact of ${consumer}, got one of ${earlier.consumer.name}; ` +
        'record into another folder, or remove that file',
    );
  }
  const now = new Set(pact.interactions.map(keyOf));
  const gone = earlier.interactions.filter((interaction) => !now.has(keyOf(interaction)));
  if (gone.length === 0) return;
  throw new PactFileError(
    `${consumer}: expected all ${earlier.interactions.length} interactions of the pact before, ` +
      `got a run without ${shown(gone)}; run every test of the consumer, or say with --fewer that they are to go`,
  );
}

function keyOf({ description, providerStates }: PactInteraction): string {
  return JSON.stringify([description, (providerStates ?? []).map(({ name }) => name)]);
}

function shown(interactions: readonly PactInteraction[]): string {
  const names = interactions.slice(0, 3).map(({ description }) => `"${description}"`);
  const more = interactions.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`;
}
