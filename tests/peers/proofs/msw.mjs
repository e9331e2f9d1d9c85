import assert from 'node:assert/strict';
import { setupServer } from 'msw/node';
import { mswMock } from 'seekpass-conformance/msw';

const mock = mswMock();
const server = setupServer(mock.handler);
server.listen();
const { status } = await fetch(`${mock.url}/api/partner/v1/submissions/none/status.json`);
server.close();
assert.equal(status, 401);
