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
      shape: 0,
    });
  });

  test('writes a point for the base URL of the target', () => {
    const { baseUrl } = run.target;
    const sent = { ...exchange, request: { ...exchange.request, url: `${baseUrl}/add?a=b` } };
    const document = toDocument(handMadeRun([handMadeFinding({ exchanges: [sent] })]));
    expect(document.exchanges[0]?.request.url).toBe('./add?a=b');
    expect(storedRun.parse(document).findings[0]?.exchanges).toEqual([sent]);
  });

  test.each([
    ['AUTH-001', null, null],
    ['ADD-002:education', 'education', null],
    ['ADD-004:education:data.x is 7: odd', 'education', 'data.x is 7: odd'],
    ['HOOK-001:a name of two words', null, 'a name of two words'],
    // The name alone would mislead here.
    ['HOOK-001:gzip', null, 'gzip'],
    ['ADD-003:no type', 'education', null],
  ])('reads type and variation of %s again', (check, credentialType, variation) => {
    const one = handMadeRun([handMadeFinding({ check, credentialType, variation })]);
    expect(storedRun.parse(JSON.parse(JSON.stringify(toDocument(one))))).toEqual(one);
  });

  test('leaves out what every check that passed says', () => {
    const [finding] = toDocument(handMadeRun([handMadeFinding({ examples: 1 })])).findings;
    expect(finding).not.toHaveProperty('message');
    expect(finding).not.toHaveProperty('examples');
    expect(finding).not.toHaveProperty('title');
  });
});
