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

describe('a line that is not as it was written', () => {
  test('is told by its own hash', () => {
    const changed = second.text.replace('"r2"', '"r9"');
    expect(() => entryOf(changed, first.hash, 2)).toThrow(
      'line 2 is not as it was written: its hash does not fit',
    );
  });

  test('is told by the line that is missing before it', () => {
    expect(() => entryOf(second.text, GENESIS, 1)).toThrow(
      'line 1 does not follow the line before it: a line was taken out',
    );
  });

  test('is told by its version', () => {
    const later = lineOf({ kind: 'later', run: 'r1' } as unknown as Entry, GENESIS);
    expect(() => entryOf(later.text, GENESIS, 1)).toThrow('line 1 is of another version (1)');
  });
});
