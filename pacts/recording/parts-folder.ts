import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The environment variable by which `spc pact record` tells tests where to leave what they recorded. */
export const partsVariable = 'SPC_PACT_PARTS';

/** The file that a part has from its beginning: what is recorded, by whom. */
export const startedFile = 'started.json';

/** The folder that holds the pact of a part once its test has passed. */
export const passedFolder = 'passed';

/** Runs `work` with a new folder for one part, which is kept only where a recording is under way. */
export async function inPartFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parts = process.env[partsVariable];
  const folder = await mkdtemp(path.join(parts ?? tmpdir(), 'part-'));
  try {
    return await work(folder);
  } finally {
    if (parts === undefined) await rm(folder, { recursive: true, force: true });
  }
}
