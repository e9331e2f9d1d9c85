import { describe, expect, test } from 'vitest';
import { shapeOf } from './json-shape.ts';

function shape(...bodies: string[]): Record<string, string> {
  return Object.fromEntries(
    [...shapeOf(bodies)].map(([place, kinds]) => [place, [...kinds].join()]),
  );
}

describe('the shape of answers', () => {
  test('names the kind of value at every place', () => {
    expect(shape('{"a":1,"b":{"c":null},"d":[{"e":true},{"e":"x"}]}')).toEqual({
      '(body)': 'object',
      a: 'number',
      b: 'object',
      'b.c': 'null',
      d: 'array',
      'd[]': 'object',
      'd[].e': 'boolean,string',
    });
  });

  test('marks a place that some of them lack', () => {
    expect(shape('{"a":1}', '{}')).toEqual({ '(body)': 'object', a: 'absent,number' });
  });

  test.each([
    ['', 'nothing'],
    ['<html>', 'text'],
    ['"a"', 'string'],
    ['[]', 'array'],
  ])('calls the body %j %s', (body, kind) => {
    expect(shape(body)).toEqual({ '(body)': kind });
  });

  test('does not depend on values or on the order of keys', () => {
    expect(shape('{"a":1,"b":"x"}')).toEqual(shape('{"b":"y","a":2}'));
  });
});
