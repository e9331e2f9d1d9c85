const assert = require('node:assert/strict');
const { setupServer } = require('msw/node');
const { mswMock } = require('seekpass-conformance/msw');

async function ask() {
  const mock = mswMock();
  const server = setupServer(mock.handler);
  server.listen();
  const { status } = await fetch(`${mock.url}/api/partner/v1/submissions/none/status.json`);
  server.close();
  assert.equal(status, 401);
}

void ask();
