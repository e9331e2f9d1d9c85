import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Command, histories } from './histories.ts';
import { drawnAndShrunk } from './testing/drawn-and-shrunk.ts';

/** Whether one act is done six times without anything in between. */
function hasSixInARow(history: readonly Command[]): boolean {
  return history.some((one, place) =>
    [1, 2, 3, 4, 5].every(
      (after) => JSON.stringify(history[place + after]) === JSON.stringify(one),
    ),
  );
}

const much = { seed: 4, drawn: 2000, shrunk: 200 };

test('histories hold one to forty-eight plain JSON commands', () => {
  const all = drawnAndShrunk(histories(), much);
  expect(all.filter(({ length }) => length < 1 || length > 48)).toEqual([]);
  expect(JSON.parse(JSON.stringify(all))).toStrictEqual(all);
});

test('histories of many lengths and with every command are drawn', () => {
  const all = drawnAndShrunk(histories(), much);
  expect(new Set(all.map(({ length }) => length)).size).toBeGreaterThan(12);
  expect(all.some(hasSixInARow)).toBe(true);
  const kinds = new Set(all.flat().map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['repeat', 'wait', 'visit', 'accept', 'cancel']));
});

test('a history shrinks to the commands that matter', () => {
  const failing = fc.property(histories(), (history) => {
    const waited = history.findIndex((one) => one.kind === 'wait' && one.seconds > 48 * 3600);
    return waited < 0 || !history.slice(waited).some(({ kind }) => kind === 'repeat');
  });
  const [shortest = []] = fc.check(failing, { seed: 4, numRuns: 1000 }).counterexample ?? [];
  expect(shortest.slice(0, 2)).toEqual([
    { kind: 'wait', seconds: 48 * 3600 + 60 },
    { kind: 'repeat' },
  ]);
  expect(shortest.length).toBeLessThanOrEqual(3);
});
