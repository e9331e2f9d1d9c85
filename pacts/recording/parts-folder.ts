import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The environment variable with the folder into which tests of `spc pact record` write what they recorded. */
export const partsVariable = 'SPC_PACT_PARTS';

/** The file that a part has from its beginning: the names of interaction and consumer. */
export const startedFile = 'started.json';

/** The folder that holds the pact of a part once its test has passed. */
export const passedFolder = 'passed';

/** Runs `work` with a new folder for one part, which is kept only during a recording. */
export async function inPartFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parts = process.env[partsVariable];
  const folder = await mkdtemp(path.join(parts ?? tmpdir(), 'part-'));
  try {
    return await work(folder);
  } finally {
    if (parts === undefined) await rm(folder, { recursive: true, force: true });
  }
}
