import { randomInt } from 'node:crypto';
import { makeTestData } from '../../clients/data/make-test-data.ts';
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
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}
