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
