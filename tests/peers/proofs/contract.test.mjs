import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interactions, pactTest } from 'seekpass-conformance/contracts';

test('the status of an id that was never submitted', async () => {
  const status = await pactTest(interactions.unknownStatus, async (baseUrl, id) => {
    const headers = { authorization: 'Bearer synthetic.access.token', accept: 'application/json' };
    const url = `${baseUrl}/api/partner/v1/submissions/${id}/status.json`;
    return (await fetch(url, { headers })).status;
  });
  assert.equal(status, 404);
});
