import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Interaction } from '../../contracts/interactions/interaction.ts';
import { PactMismatchError } from '../errors/pact-mismatch-error.ts';
import { providerName } from '../pact-file.ts';
import { fileSafe } from './file-safe.ts';
import { loadPact } from './load-pact.ts';
import { inPartFolder, passedFolder, startedFile } from './parts-folder.ts';
import { type Playable, playable } from './to-pact-interaction.ts';

/**
 * Plays one interaction to the consumer's code and writes its pact into a new folder.
 *
 * Pact merges all that is recorded into one file, and loses interactions if several processes do so at once
 * (measured: up to half of them, with every test green). Parts in separate folders cannot be lost.
 */
export async function recordPart<Sent, Result>(
  consumer: string,
  interaction: Interaction<Sent>,
  call: (baseUrl: string, sent: Sent) => Promise<Result>,
): Promise<Result> {
  const pact = await loadPact();
  return inPartFolder(async (folder) => {
    const { description, sent } = interaction;
    await writeFile(path.join(folder, startedFile), JSON.stringify({ consumer, description }));
    const dir = path.join(folder, 'recorded');
    // Pact makes a path of the name, which may lead out of the folder.
    const names = { consumer: fileSafe(consumer), provider: providerName, dir };
    const result = await play(playable(pact, names, interaction), description, (baseUrl) =>
      call(baseUrl, sent),
    );
    await rename(dir, path.join(folder, passedFolder));
    return result;
  });
}

type Outcome<Result> = { readonly result: Result } | { readonly thrown: unknown };

/** Pact does not see what the consumer threw: it would hide why the request did not match. */
async function play<Result>(
  ready: Playable,
  description: string,
  call: (baseUrl: string) => Promise<Result>,
): Promise<Result> {
  let outcome: Outcome<Result> | undefined;
  try {
    await ready.executeTest(async ({ url }) => {
      outcome = await outcomeOf(call(url));
    });
  } catch (error) {
    const cause = outcome !== undefined && 'thrown' in outcome ? outcome.thrown : error;
    throw new PactMismatchError(`${description}: ${(error as Error).message}`, { cause });
  }
  if (outcome === undefined) throw new PactMismatchError(`${description}: nothing was called`);
  if ('thrown' in outcome) throw outcome.thrown;
  return outcome.result;
}

async function outcomeOf<Result>(result: Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { result: await result };
  } catch (thrown) {
    return { thrown };
  }
}
