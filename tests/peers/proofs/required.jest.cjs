const { startMock } = require('seekpass-conformance/mock');
const { interactions } = require('seekpass-conformance/contracts');

test('a mock', async () => {
  const mock = await startMock();
  const { status } = await fetch(`${mock.url}/api/partner/v1/submissions/none/status.json`);
  await mock.close();
  expect(status).toBe(401);
  expect(interactions.unknownStatus).toBeDefined();
});
