import { expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import { keysIn, triedChecks, withoutType } from './tried-checks.ts';
import { usualType } from './tried-types.ts';

const areas = ['LINK', 'CONS', 'KEEP', 'REPL'];
const types = credentialTypes.map(({ name }) => name);
const tried = new Map(types.map((type) => [type, triedChecks(areas, type)]));

test('every check of every variation is judged through a browser on some type', () => {
  const judged = new Set([...tried.values()].flat().map(withoutType));
  const left = keysIn(areas).filter((key) => !judged.has(withoutType(key)));
  expect(judged.size).toBeGreaterThan(70);
  expect(left).toEqual([]);
});

test('the usual type is judged by all of its checks', () => {
  const all = keysIn(areas).filter((key) => key.includes(`:${usualType}`));
  expect(tried.get(usualType)).toEqual(expect.arrayContaining([...all]));
});

test('every type is judged by checks of every area that it has', () => {
  for (const [type, keys] of tried) {
    const has = keysIn(areas).filter((key) => key.includes(`:${type}`));
    expect([type, ...new Set(keys.map(areaOf))]).toEqual([type, ...new Set(has.map(areaOf))]);
  }
});

test('what all six types share is judged on two types at least', () => {
  const onAll = keysIn(['LINK', 'CONS']).filter((key) => key.endsWith(`:${usualType}`));
  const few = onAll.filter((key) => {
    const name = withoutType(key);
    return [...tried.values()].filter((keys) => keys.map(withoutType).includes(name)).length < 2;
  });
  expect(onAll.length).toBeGreaterThan(15);
  expect(few).toEqual([]);
});

function areaOf(key: string): string {
  return key.split('-')[0] as string;
}
