import { expect, test } from 'vitest';
import { startMockThread } from './start.ts';

const startAt = new Date('2026-03-04T12:00:00Z');

test('a mock on its own thread answers by the clock it was given', async () => {
  const mock = await startMockThread({ seed: 1, startAt });
  try {
    const answer = await fetch(`${mock.url}/__control`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('date')).toBe('Wed, 04 Mar 2026 12:00:00 GMT');
  } finally {
    await mock.close();
  }
});

test('a mock on its own thread frees its port when closed', async () => {
  const mock = await startMockThread({ seed: 1, startAt });
  await mock.close();
  await expect(fetch(mock.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});
