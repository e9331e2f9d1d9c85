import { expect, test } from 'vitest';
import { webhooksPath } from '../../contracts/endpoints.ts';
import { chosenScenes } from '../scenes/chosen-scenes.ts';
import { mockForTest } from '../testing/mock.ts';

/** On port 9, which fetch asks of no server. */
test.each([
  ['http://127.0.0.1:9/hook', ['taken', 'again']],
  ['https://hooks.example/hook', []],
])('what a scene makes of an event goes to this machine alone: %s', async (url, expected) => {
  const mock = mockForTest({ scenes: chosenScenes(['event-doubled']), journal: 100 });
  await mock.post(webhooksPath, { url }, await mock.bearer());
  const { redirect_uri } = await mock.verify();
  await mock.decide(await mock.person(), redirect_uri, 'accept');
  const sent = mock.journal.entries().filter((entry) => entry.kind === 'delivery');
  expect(sent.map(({ due }) => due)).toEqual(expected);
});
