import { z } from 'zod';
import { readTextFile } from '../profiles/text-file.ts';
import { PactFileError } from './errors/pact-file-error.ts';

/** The provider, as brokers and pact files name it. */
export const providerName = 'seek-pass-partner-api';

/** One interaction of a pact file, as far as this package reads it; everything else is kept as it is. */
const pactInteraction = z.looseObject({
  description: z.string(),
  providerStates: z
    .array(
      z.looseObject({ name: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
    )
    .optional(),
  /** How specifications before 3 spell it. */
  providerState: z.string().optional(),
  /** Whether the consumer may already rely on it; a failure of a pending one does not count. */
  pending: z.boolean().optional(),
});

export type PactInteraction = z.infer<typeof pactInteraction>;

/** A pact file of any specification version that holds HTTP interactions. */
export const pactFile = z.looseObject({
  consumer: z.looseObject({ name: z.string().min(1) }),
  provider: z.looseObject({ name: z.string().min(1) }),
  interactions: z.array(pactInteraction),
});

export type PactFile = z.infer<typeof pactFile>;

/** Reads a pact file. @throws {PactFileError} if it is not one */
export async function readPact(file: string): Promise<PactFile> {
  return (await readPactText(file)).pact;
}

/** Reads a pact file and keeps its text. @throws {PactFileError} if it is not one */
export async function readPactText(file: string): Promise<{ text: string; pact: PactFile }> {
  try {
    const text = await readTextFile(file);
    return { text, pact: pactFile.parse(JSON.parse(text)) };
  } catch (error) {
    const got = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new PactFileError(`${file}: expected a pact file, got ${got.replace(/\s+/g, ' ')}`);
  }
}
