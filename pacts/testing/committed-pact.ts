import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type PactFile, pactFile } from '../pact-file.ts';

const file = '../../contracts/pacts/example-partner-seek-pass-partner-api.json';

/** The pact that the example partner recorded. */
export const committed: PactFile = pactFile.parse(
  JSON.parse(await readFile(path.join(import.meta.dirname, file), 'utf8')),
);

/** Of its credential types only education, to be quick. */
const ofEducation = committed.interactions.filter(
  ({ description }) => !/submission of (?!education)/.test(description),
);

/** The interactions of the first API version, of one credential type. */
export const shortened: PactFile = {
  ...committed,
  interactions: ofEducation.filter((each) => !isOfV2(each)),
};

/** The interactions of the second API version, of one credential type. */
export const shortenedV2: PactFile = { ...committed, interactions: ofEducation.filter(isOfV2) };

function isOfV2({ request }: PactFile['interactions'][number]): boolean {
  return JSON.stringify(request).includes('/api/partner/v2/');
}
