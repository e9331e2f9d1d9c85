import { startMock } from 'seekpass-conformance/mock';
import { hostConformance } from 'seekpass-conformance/vitest';
import { expect, test } from 'vitest';

await hostConformance({ only: ['URI-001', 'REUSE-003'], types: ['education'] });

test('a mock of its own', async () => {
  const mock = await startMock();
  const { status } = await fetch(`${mock.url}/api/partner/v1/submissions/none/status.json`);
  await mock.close();
  expect(status).toBe(401);
});
