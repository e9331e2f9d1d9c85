import { expect, test } from 'vitest';
import { startMockThread } from './start.ts';

test('a mock on its own thread answers by the clock it was given, and frees its port when closed', async () => {
  const mock = await startMockThread({ seed: 1, startAt: new Date('2026-03-04T12:00:00Z') });
  const answer = await fetch(`${mock.url}/__control`);
  await mock.close();

  expect(answer.status).toBe(200);
  expect(answer.headers.get('date')).toBe('Wed, 04 Mar 2026 12:00:00 GMT');
  await expect(fetch(mock.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

test('what is sent before the mock is loaded waits for it', async () => {
  const options = { seed: 1, startAt: new Date('2026-03-04T12:00:00Z') };
  const mock = await startMockThread(options, 'listening');
  const paths = ['/__control', '/__control/clock', '/api/partner/v1/nowhere'];
  const answers = await Promise.all(paths.map((path) => fetch(`${mock.url}${path}`)));
  await mock.close();

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
});

test('a mock that cannot load is not started', async () => {
  const startAt = null as unknown as Date;
  await expect(startMockThread({ seed: 1, startAt })).rejects.toThrow('of null');
});
