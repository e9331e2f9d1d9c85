import { describe, expect, test } from 'vitest';
import { isJsonObject, parseJson } from './parse-json.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('parseJson', () => {
  test.each([
    ['{"a":[1]}', { a: [1] }],
    ['null', null],
    ['""', ''],
    ['0', 0],
  ])('%s is a value', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  test.each(['', ' ', 'undefined', '{', "{'a':1}", '{"a":1}{', '"', '[1,]', '\uFEFF{}'])(
    '%j is undefined',
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );

  test('what is nested 200 deep is a value, and what is nested deeper is undefined', () => {
    expect(JSON.stringify(parseJson(nested(200)))).toBe(nested(200));
    expect(parseJson(nested(201))).toBeUndefined();
    expect(parseJson('{"a":'.repeat(201) + 1 + '}'.repeat(201))).toBeUndefined();
    expect(parseJson(`[${nested(199)},${nested(199)}]`)).toHaveLength(2);
  });

  test.each(['['.repeat(300), `\\"${'['.repeat(300)}`, `${'{['.repeat(200)}\\\\`])(
    'brackets in a string do not count',
    (value) => {
      expect(parseJson(JSON.stringify([value, 'end']))).toEqual([value, 'end']);
    },
  );

  test('brackets after a string that ends in a backslash count', () => {
    expect(parseJson(`["\\\\",${nested(200)}]`)).toBeUndefined();
  });
});

describe('isJsonObject', () => {
  test.each(['{}', ' {"a":null} ', `{"a":${nested(300)}}`])('%.20s is one', (text) => {
    expect(isJsonObject(text)).toBe(true);
  });

  test.each(['[]', 'null', '"{}"', '1', '{', ''])('%j is none', (text) => {
    expect(isJsonObject(text)).toBe(false);
  });
});
