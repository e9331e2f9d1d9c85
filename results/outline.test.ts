import { expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import { outlineOf, placesIn } from './outline.ts';

const whole: Exchange = {
  via: 'http',
  step: 'submit',
  request: {
    method: 'POST',
    url: 'https://seek.example/add/education.json',
    headers: { accept: 'application/json' },
    body: '{"id":"spc-r1-0001","credential_type":"education"}',
  },
  response: { status: 201, headers: { date: 'now' }, body: '{"redirect_uri":"https://a"}' },
  failure: null,
  durationMs: 3,
};

test('an outline keeps request line, status, time, id and the shape of the answer', () => {
  expect(outlineOf(whole)).toEqual({
    via: 'http',
    step: 'submit',
    request: { method: 'POST', url: whole.request.url, headers: {}, body: null },
    response: { status: 201, headers: {}, body: '' },
    failure: null,
    durationMs: 3,
    outline: {
      id: 'spc-r1-0001',
      shape: { '(body)': ['object'], redirect_uri: ['string'] },
    },
  });
});

test('an outline of an outline is the same', () => {
  const once = outlineOf(whole);
  expect(outlineOf(once)).toEqual(once);
});

test.each([
  ['what a browser did', { ...whole, via: 'browser' as const }],
  ['a request without an answer', { ...whole, response: null }],
])('the answer to %s is not compared', (_, exchange) => {
  expect(outlineOf(exchange).outline?.shape).toBeNull();
});

test('a request without a body has no id', () => {
  const exchange = { ...whole, request: { ...whole.request, body: null } };
  expect(outlineOf(exchange).outline?.id).toBeNull();
});

test('equal shapes are kept once', () => {
  const again = { ...whole, response: { status: 200, headers: {}, body: '{"redirect_uri":"b"}' } };
  expect(outlineOf(again).outline?.shape).toBe(outlineOf(whole).outline?.shape);
});

test('names in a body that was not redacted are redacted in its shape', () => {
  const redact = (text: string) => text.replaceAll(/s3cret-\w/g, '[redacted]');
  const body = '{"s3cret-a":1,"s3cret-b":2,"id":"s3cret-c"}';
  expect(placesIn(body, redact)).toEqual({
    '(body)': ['object'],
    '[redacted]': ['number'],
    id: ['string'],
  });
  // A reader of the same names without such a secret sees them.
  expect(placesIn('{"s3cret-a":1}')).toEqual({ '(body)': ['object'], 's3cret-a': ['number'] });
});
