import { describe, expect, test } from 'vitest';
import { verifyPath } from '../../contracts/endpoints.ts';
import { mockForTest } from '../testing/mock.ts';
import { receiverForTest } from '../testing/receiver.ts';
import { chosenScenes } from './chosen-scenes.ts';

/** A person who opened the link of a verification that has a callback address, in a scene. */
async function openedIn(scene: string, callbackUrl: string) {
  const mock = mockForTest({ scenes: chosenScenes([scene]), clock: 'running', journal: 100 });
  const asked = await mock.post(
    verifyPath('digital_identity'),
    { request_id: 'REQUEST-1', callback_url: callbackUrl },
    await mock.bearer(),
  );
  const { redirect_uri: link } = (await asked.json()) as { redirect_uri: string };
  const person = await mock.person();
  const returns = () => mock.journal.entries().filter(({ kind }) => kind === 'return');
  /** Waits until this number of calls of the callback address were answered. */
  const returned = async (count: number) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => {
      const answered = returns().filter((one) => 'status' in one && one.status !== null);
      if (answered.length >= count) resolve();
    };
    mock.journal.listen(look);
    look();
    await promise;
  };
  return { mock, link, person, returned };
}

async function statusOf({ mock }: Awaited<ReturnType<typeof openedIn>>, id = 'REQUEST-1') {
  return ((await (await mock.result(id)).json()) as { status: string }).status;
}

describe('returns', () => {
  test('come without a decision, and with an invented status', async () => {
    await using page = await receiverForTest();
    const opened = await openedIn('return-forged', `${page.url}/back`);
    await opened.mock.visit(opened.person, opened.link);
    await opened.returned(2);
    expect(page.arrived.map(({ path }) => path)).toEqual([
      '/back',
      '/back?request_id=REQUEST-1&status=verified',
    ]);
    expect(await statusOf(opened)).toBe('incomplete');
  });

  test('come with the request of another person, whose result is verified', async () => {
    await using page = await receiverForTest();
    const opened = await openedIn('return-foreign-session', `${page.url}/back`);
    await opened.mock.visit(opened.person, opened.link);
    await opened.returned(1);
    const foreign = new URL(page.arrived[0]?.path ?? '', page.url).searchParams.get('request_id');
    expect(foreign).not.toBe('REQUEST-1');
    expect(await statusOf(opened, foreign ?? '')).toBe('verified');
    expect(await statusOf(opened)).toBe('incomplete');
  });

  test('do not come at all, although the person has decided', async () => {
    await using page = await receiverForTest();
    const opened = await openedIn('return-never', `${page.url}/back`);
    await opened.mock.decide(opened.person, opened.link, 'accept');
    expect(page.arrived).toEqual([]);
    expect(await statusOf(opened)).toBe('verified');
  });

  test('find a result that is not ready for two reads', async () => {
    const opened = await openedIn('return-late', 'http://127.0.0.1:9/back');
    await opened.mock.decide(opened.person, opened.link, 'accept');
    const statuses = [await statusOf(opened), await statusOf(opened), await statusOf(opened)];
    expect(statuses).toEqual(['incomplete', 'incomplete', 'verified']);
  });
});

test.each(['unshared', 'revoked'])('a verified result is %s a day later', async (word) => {
  const opened = await openedIn(`later-${word}`, 'http://127.0.0.1:9/back');
  await opened.mock.decide(opened.person, opened.link, 'accept');
  expect(await statusOf(opened)).toBe('verified');
  opened.mock.wait(24);
  expect(await statusOf(opened)).toBe(word);
});
