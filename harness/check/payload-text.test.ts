import { expect, test } from 'vitest';
import { payloadText } from './payload-text.ts';

test.each([[{ a: 1 }], [[1]], ['text'], [null]])('%j is written as JSON, each time', (payload) => {
  expect(payloadText(payload)).toBe(JSON.stringify(payload));
  expect(payloadText(payload)).toBe(JSON.stringify(payload));
});

test('a payload is written once', () => {
  let written = 0;
  const payload = {
    get a() {
      written += 1;
      return written;
    },
  };
  expect([payloadText(payload), payloadText(payload)]).toEqual(['{"a":1}', '{"a":1}']);
});
