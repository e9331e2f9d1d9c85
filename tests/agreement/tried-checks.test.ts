import { expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import { keysIn, triedChecks, withoutType } from './tried-checks.ts';

const areas = ['LINK', 'CONS', 'KEEP', 'REPL'];
const types = credentialTypes.map(({ name }) => name);
const tried = new Map(types.map((type) => [type, triedChecks(areas, type)]));

test('every check of every variation is judged through a browser on some type', () => {
  const judged = new Set([...tried.values()].flat().map(withoutType));
  const left = keysIn(areas).filter((key) => !judged.has(withoutType(key)));
  expect(judged.size).toBeGreaterThan(70);
  expect(left).toEqual([]);
});

test('every type is judged by checks of every area that it has', () => {
  for (const [type, keys] of tried) {
    const has = keysIn(areas).filter((key) => key.includes(`:${type}`));
    expect([type, ...new Set(keys.map(areaOf))]).toEqual([type, ...new Set(has.map(areaOf))]);
  }
});

test('what all six types share is judged on two of them', () => {
  const all = Map.groupBy(keysIn(areas), withoutType);
  const shared = [...all].filter(([, keys]) => keys.length === types.length);
  const judged = Map.groupBy([...tried.values()].flat(), withoutType);
  const often = shared.map(([name]) => [name, judged.get(name)?.length]);
  expect(shared.length).toBeGreaterThan(15);
  expect(often).toEqual(shared.map(([name]) => [name, 2]));
});

function areaOf(key: string): string {
  return key.split('-')[0] as string;
}
