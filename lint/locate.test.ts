import { describe, expect, test } from 'vitest';
import { lineColumns } from './line-column.ts';
import { locate } from './locate.ts';
import { type Payloads, readPayloads } from './read-payloads.ts';

const document = '{ "a": { "b": [1, { "c": "\\"" }] } }';

test.each([
  [[], '{ "a"'],
  [['a'], '"a": {'],
  [['a', 'b', 1, 'c'], '"c": '],
  [['a', 'b', 0], '1, '],
  [['a', 'gone', 'c'], '"a": {'],
  [['a', 'b', 7], '"b": ['],
  [['gone'], '{ "a"'],
])('%j begins where it is written, or where it would be', (path, begins) => {
  const [offset] = locate(document, [path]);
  expect(document.slice(offset)).toMatch(new RegExp(`^${RegExp.escape(begins)}`));
});

describe('the payloads of a text', () => {
  const texts = ['{"a":"]"}', '[{"a":[1]} , 7,\n"x"]', ' \n[ ]', '{"a":1}\r\n\r\n{"b":{}}\n'];

  test.each(texts)('%j are each found in the text again', (text) => {
    const { values, ranges } = readPayloads(text) as Payloads;
    const again = ranges().map(({ start, end }) => JSON.parse(text.slice(start, end)));
    expect(again).toEqual(values);
  });

  test('are none in a text that is not JSON', () => {
    expect(readPayloads('{"a":1}\n{"a":,}')).toEqual({ offset: 13, message: 'value expected' });
    expect(readPayloads(`${'['.repeat(1e5)}`)).toMatchObject({ message: expect.any(String) });
  });
});

test('lines and columns count from 1, whatever ends a line', () => {
  const place = lineColumns('ab\r\nc\n\rd');
  expect([0, 2, 4, 6, 7].map(place)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});
