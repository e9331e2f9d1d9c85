import { expect, test } from 'vitest';
import { callbacks, withParameters } from './callbacks.ts';

test.each([
  ['https://a.example/back', 'https://a.example/back?id=V-1&by=%26'],
  ['https://a.example/back?mine=%C3%A9', 'https://a.example/back?mine=%C3%A9&id=V-1&by=%26'],
  ['https://a.example/back#part', 'https://a.example/back?id=V-1&by=%26#part'],
  ['https://a.example/back?b=1#a?b#c', 'https://a.example/back?b=1&id=V-1&by=%26#a?b#c'],
])('%s becomes %s with parameters, and stays as it is without', (given, expected) => {
  expect(withParameters(given, { id: 'V-1', by: '&' })).toBe(expected);
  expect(withParameters(given, {})).toBe(given);
});

test.each([
  ['https://a.example/back', true],
  ['HTTP://a.example/back', true],
  ['javascript:location="https://a.example"', false],
  ['ftp://a.example/', false],
])('whether a browser may be sent to %s: %s', (address, expected) => {
  expect(callbacks.isWeb(address)).toBe(expected);
});
