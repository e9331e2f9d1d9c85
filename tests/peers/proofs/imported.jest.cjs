test('a mock', async () => {
  const { startMock } = await import('seekpass-conformance/mock');
  const mock = await startMock();
  const { status } = await fetch(`${mock.url}/api/partner/v1/submissions/none/status.json`);
  await mock.close();
  expect(status).toBe(401);
});
