import { expect, test } from 'vitest';
import { createMock } from './mock.ts';
import { chosenScenes } from './scenes/chosen-scenes.ts';

const path = '/api/partner/v1/oauth/token.json';
const preflight = {
  method: 'OPTIONS',
  headers: { origin: 'http://app.test', 'access-control-request-method': 'POST' },
};

async function asked(cors: boolean) {
  const answer = await createMock({ cors }).app.request(path, preflight);
  return [answer.status, answer.headers.get('access-control-allow-origin')];
}

test('pages of any origin may call the Partner API if the mock was asked for it', async () => {
  expect(await asked(true)).toEqual([204, '*']);
});

test('no page of another origin may call it otherwise', async () => {
  expect(await asked(false)).toEqual([405, null]);
});

test('no web page may call test control, asked for or not', async () => {
  const { app } = createMock({ cors: true });
  const foreign = { headers: { origin: 'http://app.test', 'sec-fetch-site': 'cross-site' } };
  const answer = await app.request('/__control', foreign);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
});

test('what is dropped in process, before and after the work, is the error of a network', async () => {
  const { app } = createMock({ cors: true, journal: 10, scenes: chosenScenes(['dropped']) });
  const form = { method: 'POST', headers: { origin: 'http://app.test' } };
  const answers = [await app.request(path, form), await app.request(path, form)];
  expect(answers.map(({ type, status }) => [type, status])).toEqual([
    ['error', 0],
    ['error', 0],
  ]);
});
