import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PactFileError } from '../errors/pact-file-error.ts';
import { type PactFile, pactFile } from '../pact-file.ts';
import { passedFolder, startedFile } from './parts-folder.ts';

/**
 * The parts that a run of a consumer's tests left in this folder, by consumer.
 *
 * @throws {PactFileError} if a part was begun and not ended: its test failed, or its process died
 */
export async function readParts(
  folder: string,
): Promise<ReadonlyMap<string, readonly [PactFile, ...PactFile[]]>> {
  const names = (await readdir(folder)).sort();
  const parts = await Promise.all(names.map((name) => readPart(path.join(folder, name))));
  const byConsumer = new Map<string, [PactFile, ...PactFile[]]>();
  for (const part of parts) {
    const others = byConsumer.get(part.consumer.name);
    if (others === undefined) byConsumer.set(part.consumer.name, [part]);
    else others.push(part);
  }
  return byConsumer;
}

async function readPart(folder: string): Promise<PactFile> {
  const passed = path.join(folder, passedFolder);
  const files = await readdir(passed).catch(() => []);
  const [file] = files;
  if (file === undefined || files.length !== 1) throw await unended(folder);
  const part = pactFile.parse(JSON.parse(await readFile(path.join(passed, file), 'utf8')));
  if (part.interactions.length !== 1) throw await unended(folder);
  const { consumer } = await startOf(folder);
  // Pact was given a name that is fit for a file.
  return consumer === undefined
    ? part
    : { ...part, consumer: { ...part.consumer, name: consumer } };
}

async function unended(folder: string): Promise<PactFileError> {
  const { consumer = 'a consumer', description = 'an interaction' } = await startOf(folder);
  return new PactFileError(
    `${consumer}: the test of "${description}" began and did not pass; nothing is recorded from such a run`,
  );
}

async function startOf(
  folder: string,
): Promise<Partial<Record<'consumer' | 'description', string>>> {
  return JSON.parse(await readFile(path.join(folder, startedFile), 'utf8').catch(() => '{}'));
}
