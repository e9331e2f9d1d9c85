import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { entryOf, GENESIS, lineOf } from './line.ts';

const reported = (run: string): Entry => ({ kind: 'reported', run });
const first = lineOf(reported('r1'), GENESIS);
const second = lineOf(reported('r2'), first.hash);

test('a line reads back as the entry that was written', () => {
  expect(entryOf(first.text, GENESIS, 1)).toEqual({ entry: reported('r1'), hash: first.hash });
  expect(entryOf(second.text, first.hash, 2).entry).toEqual(reported('r2'));
});

test('a line of version 1 is read under the name that its kind has now', () => {
  const header = {
    run: 'r1',
    suite: { name: 'suite', version: '0.1.0' },
    target: { name: 'staging', baseUrl: 'https://seek.example', profile: null },
    clientId: 'partner',
    secondClientId: null,
    idPrefix: 'spc-',
    seed: 1,
    examples: 1,
    asOf: '2026-01-01',
    startedAt: '2026-01-01T12:00:00.000Z',
    strict: false,
    pendingOk: false,
    whole: true,
  };
  const body = JSON.stringify({ v: 1, previous: GENESIS, kind: 'cohort', ...header });
  const hash = createHash('sha256').update(body).digest('hex');
  const text = `{"hash":"${hash}",${body.slice(1)}`;
  expect(entryOf(text, GENESIS, 1).entry).toEqual({ kind: 'run', ...header });
});

describe('a line that is not as it was written', () => {
  test('is found by its own hash', () => {
    const changed = second.text.replace('"r2"', '"r9"');
    expect(() => entryOf(changed, first.hash, 2)).toThrow(
      'line 2 is not as it was written: its hash does not fit',
    );
  });

  test('is found by the line that is missing before it', () => {
    expect(() => entryOf(second.text, GENESIS, 1)).toThrow(
      'line 1 does not follow the line before it: a line was taken out',
    );
  });

  test('is refused by its version', () => {
    const later = lineOf({ kind: 'later', run: 'r1' } as unknown as Entry, GENESIS);
    expect(() => entryOf(later.text, GENESIS, 1)).toThrow('line 1 is of another version (2)');
  });
});
