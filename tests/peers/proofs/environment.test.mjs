import { setupServer } from 'msw/node';
import { startMock } from 'seekpass-conformance/mock';
import { mswMock } from 'seekpass-conformance/msw';
import { expect, test } from 'vitest';

const path = '/api/partner/v1/submissions/none/status.json';

test('a mock that other origins may call', async () => {
  expect(typeof document).toBe('object');
  const mock = await startMock({ cors: true });
  const { status } = await fetch(mock.url + path);
  await mock.close();
  expect(status).toBe(401);
});

test('the same behind msw', async () => {
  const mock = mswMock({ cors: true });
  const server = setupServer(mock.handler);
  server.listen();
  const { status } = await fetch(mock.url + path);
  server.close();
  expect(status).toBe(401);
});
