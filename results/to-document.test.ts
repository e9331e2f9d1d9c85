import { describe, expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import { outlineOf } from './outline.ts';
import { storedRun } from './stored-run.ts';
import { handMadeFinding, handMadeRun } from './testing/hand-made.ts';
import { toDocument } from './to-document.ts';

const body = '{"id":"spc-r1-0001","document_type":"pdf"}';
const exchange: Exchange = {
  via: 'http',
  step: 'submit',
  request: { method: 'POST', url: 'https://seek.example/add', headers: { a: 'b' }, body },
  response: { status: 400, headers: { a: 'b' }, body },
  failure: null,
  durationMs: 3.25,
};
const run = handMadeRun([
  handMadeFinding({ verdict: 'fail', exchanges: [exchange, { ...exchange, durationMs: 4 }] }),
  handMadeFinding({ requirement: 'ADD-001', exchanges: [outlineOf(exchange)] }),
]);

describe('the document of a run', () => {
  test('holds the whole run', () => {
    expect(storedRun.parse(toDocument(run))).toEqual(run);
  });

  test('holds what recurs once: bodies, headers, exchanges, rules', () => {
    const document = toDocument(run);
    expect(document.texts).toEqual([body]);
    expect(document.headers).toEqual([{ a: 'b' }]);
    expect(document.rules).toHaveLength(1);
    expect(document.findings.map(({ exchanges }) => exchanges)).toEqual([
      [
        [0, 3.25],
        [0, 4],
      ],
      [[1, 3.25, 'spc-r1-0001']],
    ]);
  });

  test('says nothing of the headers and bodies that were not kept', () => {
    expect(toDocument(run).exchanges[1]).toEqual({
      via: 'http',
      step: 'submit',
      request: { method: 'POST', url: 'https://seek.example/add' },
      response: { status: 400 },
      failure: null,
      shape: 0,
    });
  });
});
