import { expect, test } from 'vitest';
import { serverTime } from './server-time.ts';

const NOON = Date.parse('2026-01-01T12:00:00Z') / 1000;
const DAY = 86_400;

/** A target whose answers have these times, one after the other, then always the last. */
function targetAt(...seconds: readonly number[]) {
  const left = [...seconds];
  const now = async () =>
    new Date(((left.length > 1 ? left.shift() : (left[0] ?? 0)) as number) * 1000);
  return serverTime({ now });
}

function answered(second: number) {
  const date = new Date(second * 1000).toUTCString();
  return { via: 'http', response: { headers: { date } } };
}

test('a time that three answers agree on is believed', async () => {
  await expect(targetAt(NOON, NOON + 1, NOON + 1).ask()).resolves.toBe(NOON + 1);
});

test.each([
  ['the first', [NOON + 3 * DAY, NOON, NOON]],
  ['the second', [NOON, NOON + 3 * DAY, NOON]],
  ['the last', [NOON, NOON, NOON + 3 * DAY]],
  ['the first two', [NOON + 3 * DAY, NOON + 3 * DAY, NOON]],
])(
  'a server that is three days ahead, in %s of three answers, decides nothing',
  async (_, times) => {
    await expect(targetAt(...times).ask()).rejects.toThrow('agree on the time');
  },
);

test('what later answers contradict is believed no longer', async () => {
  const time = targetAt(NOON + 3 * DAY, NOON + 3 * DAY, NOON + 3 * DAY, NOON);
  await time.ask();
  await expect(time.ask()).rejects.toThrow('agree on the time');
});

test('an answer of a step that is far ahead is believed if the next ones say so too', async () => {
  const honest = targetAt(NOON, NOON, NOON, NOON + 2 * DAY);
  await honest.ask();
  await expect(honest.latestIn([answered(NOON + 2 * DAY)])).resolves.toBe(NOON + 2 * DAY + 1);
  const broken = targetAt(NOON);
  await broken.ask();
  await expect(broken.latestIn([answered(NOON + 2 * DAY)])).rejects.toThrow('agree on the time');
});

test('a clock that runs fast and evenly is one', async () => {
  await expect(targetAt(NOON, NOON + 5000, NOON + 9000).ask()).resolves.toBe(NOON + 9000);
});

test.each(['Fri, 31 Dec 9999 23:59:59 GMT', '2026-01-01T12:00:00Z', '+275760-09-13', ''])(
  'a header that is not a plausible date is ignored: %s',
  async (date) => {
    const time = targetAt(NOON);
    const exchange = { via: 'http', response: { headers: { date } } };
    await expect(time.latestIn([exchange])).resolves.toBe(NOON + 1);
  },
);
