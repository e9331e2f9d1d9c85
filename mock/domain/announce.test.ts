import { describe, expect, test } from 'vitest';
import { webhookPath, webhooksPath } from '../../contracts/endpoints.ts';
import type { Settings } from '../settings.ts';
import { mockForTest } from '../testing/mock.ts';
import { receiverForTest } from '../testing/receiver.ts';

/** A mock with one webhook, whose partner has people decide about verifications. */
async function hooked(url: string, settings: Partial<Settings> = { retry: true }) {
  const mock = mockForTest({ settings, journal: 100 });
  const made = await mock.post(webhooksPath, { url }, await mock.bearer());
  const { id } = (await made.json()) as { id: string };
  const decide = async () => {
    const { redirect_uri } = await mock.verify();
    await mock.decide(await mock.person(), redirect_uri, 'accept');
  };
  const pass = async (seconds: number) => {
    mock.clock.advance(seconds);
    await mock.deliverDue();
  };
  const remove = async () =>
    mock.app.request(webhookPath(id), { method: 'DELETE', headers: await mock.bearer() });
  const noted = () => mock.journal.entries().filter((entry) => entry.kind === 'delivery');
  return { decide, pass, remove, noted };
}

describe('a delivery', () => {
  test.each([
    [200, 1],
    [204, 1],
    [299, 1],
    [300, 2],
    [307, 2],
    [404, 2],
    [410, 1],
    [500, 2],
  ])('that is answered with %i has been made %i times after five seconds', async (...row) => {
    const [status, times] = row;
    await using receiver = await receiverForTest(status);
    const { decide, pass } = await hooked(`${receiver.url}/hook`);
    await decide();
    await pass(5);
    expect(receiver.arrived.map(({ path }) => path)).toEqual(Array(times).fill('/hook'));
  });

  test('that nobody answers is made again', async () => {
    const { decide, pass, noted } = await hooked('http://127.0.0.1:9/hook');
    await decide();
    await pass(5);
    expect(noted()).toMatchObject([{ status: null }, { status: null }]);
  });

  test('that failed is not made again by default', async () => {
    await using receiver = await receiverForTest(500);
    const { decide, pass } = await hooked(receiver.url, {});
    await decide();
    await pass(5);
    expect(receiver.arrived).toHaveLength(1);
  });

  test('that fails each time is made ten times, with the pauses of Standard Webhooks', async () => {
    await using receiver = await receiverForTest(...Array(12).fill(500));
    const { decide, pass } = await hooked(receiver.url);
    await decide();
    const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (const [place, pause] of pauses.entries()) {
      await pass(pause - 1);
      expect(receiver.arrived).toHaveLength(place + 1);
      await pass(1);
    }
    await pass(365 * 86_400);
    const times = receiver.arrived.map(({ headers }) => Number(headers['x-timestamp']));
    expect(times.slice(1).map((time, place) => time - Number(times[place]))).toEqual(pauses);
  });

  test('to a webhook that was deleted in between is not made again', async () => {
    await using receiver = await receiverForTest(500);
    const { decide, pass, remove } = await hooked(receiver.url);
    await decide();
    await remove();
    await pass(5);
    expect(receiver.arrived).toHaveLength(1);
  });

  test('to a webhook that is gone is not made again, and later events are not sent', async () => {
    await using receiver = await receiverForTest(500, 410);
    const { decide, pass } = await hooked(receiver.url);
    await decide();
    await decide();
    await pass(5);
    await decide();
    expect(receiver.arrived).toHaveLength(2);
  });

  test('to another machine is not made', async () => {
    const { decide, noted } = await hooked('https://hooks.example/hook');
    await decide();
    expect(noted()).toEqual([]);
  });
});
