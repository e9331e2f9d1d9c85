import { randomInt } from 'node:crypto';
import { makeTestData } from '../../clients/data/make-test-data.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { today } from '../today.ts';

/** Prints synthetic people and credentials as JSON. */
export function printData({
  people,
  seed = randomInt(2 ** 31 - 1),
}: {
  people: number;
  seed?: number;
}): void {
  const documents = 'https://certificates.example.edu';
  const data = makeTestData({ seed, asOf: today(), people, documents });
  screen.print(`${jsonText(data)}\n`, 'document');
}
