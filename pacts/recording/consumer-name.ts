import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { NoConsumerError } from '../errors/no-consumer-error.ts';

const named = z.looseObject({ name: z.string().min(1) });

/**
 * The name of the application that a folder belongs to: that of the nearest `package.json` in it or above it.
 *
 * @throws {NoConsumerError} if there is none, or it has no name
 */
export async function consumerName(folder: string): Promise<string> {
  const file = path.join(folder, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  const above = path.dirname(folder);
  if (text === null && above !== folder) return consumerName(above);
  const manifest = named.safeParse(text === null ? null : JSON.parse(text));
  if (manifest.success) return manifest.data.name;
  const got = text === null ? 'none' : `${file} without one`;
  throw new NoConsumerError(
    `expected a package.json with the name of the application that records its pact, got ${got}; ` +
      "name it with pactConsumer({ consumer: 'your-application' })",
  );
}
