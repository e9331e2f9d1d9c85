import { describe, expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import { createShapeReader, outlineOf } from './outline.ts';

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

describe('the shape of a body that is not redacted yet', () => {
  test.each([
    ['a name', '{"Zq7vK2mPx9Lw4TnB8rYd":1}', { '(body)': ['object'], '[redacted]': ['number'] }],
    [
      'two names',
      '{"Zq7vK2mPx9":"","Lw4TnB8rYd":""}',
      // What is between the halves is redacted with them.
      { '(body)': ['object'], '[redacted]': ['string'] },
    ],
    ['a name and its value', '{"Zq7vK2mPx9":"Lw4TnB8rYd"}', { '(body)': ['text'] }],
  ])('shows nothing of a secret that is spread over %s', (_, body, expected) => {
    const reader = createShapeReader((text) =>
      text.replaceAll(/Zq7vK2mPx9\W*Lw4TnB8rYd/g, '[redacted]'),
    );
    expect(reader.read(body)).toEqual(expected);
  });

  test('is found without redaction if a body before it had the same', () => {
    let redactions = 0;
    const { read } = createShapeReader((text) => {
      redactions += 1;
      return text;
    });
    const shape = { '(body)': ['object'], id: ['string'] };
    expect(['{"id":"a"}', '{"id":"b"}', '{"id":"c"}'].map((body) => read(body))).toEqual([
      shape,
      shape,
      shape,
    ]);
    expect(redactions).toBe(1);
  });
});
