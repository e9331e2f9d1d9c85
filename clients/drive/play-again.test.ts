import { expect, test } from 'vitest';
import type { ClientSession } from '../session/session.ts';
import { passiveSession } from '../session/session-file.ts';
import { playAgain } from './play-again.ts';

function played(journey: string) {
  return { session: { ...passiveSession([]), journey }, tail: '' };
}

/** What is asked for, and a record of what is played again. */
function plays(...names: readonly string[]) {
  const sessions = new Map(names.map((name) => [name, played(name)]));
  const again: (readonly string[])[] = [];
  return { sessions, again };
}

test('nothing is played again without a doubt', async () => {
  const { sessions, again } = plays('submit');
  await playAgain(
    sessions,
    () => new Set(),
    async (asked) => void again.push(asked),
  );
  expect([again, sessions.get('submit')?.session.again]).toEqual([[], false]);
});

test('one after another is played again as long as one that was played once is doubtful', async () => {
  const { sessions, again } = plays('submit', 'poll', 'many');
  const firstOf = (all: readonly ClientSession[]) =>
    new Set(all.filter((one) => !one.again).slice(0, 1));
  await playAgain(sessions, firstOf, async (asked, keep) => {
    again.push(asked);
    for (const one of asked) keep(one, played(one));
  });
  expect(again).toEqual([['submit'], ['poll'], ['many']]);
  expect([...sessions.values()].map(({ session }) => session.again)).toEqual([true, true, true]);
});

test('an interruption ends it, and keeps the first play', async () => {
  const { sessions, again } = plays('submit', 'poll');
  await playAgain(
    sessions,
    (all) => new Set(all),
    async (asked, keep) => {
      again.push(asked);
      keep('submit', played('submit'));
    },
  );
  expect(again).toEqual([['submit', 'poll']]);
  expect(sessions.get('poll')?.session.again).toBe(false);
});
