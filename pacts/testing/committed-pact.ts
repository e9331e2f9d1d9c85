import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type PactFile, pactFile } from '../pact-file.ts';

const file = '../../contracts/pacts/example-partner-seek-pass-partner-api.json';

/** The pact that the example partner recorded. */
export const committed: PactFile = pactFile.parse(
  JSON.parse(await readFile(path.join(import.meta.dirname, file), 'utf8')),
);

/** Of its credential types only education, to be quick. */
export const shortened: PactFile = {
  ...committed,
  interactions: committed.interactions.filter(
    ({ description }) => !/submission of (?!education)/.test(description),
  ),
};
