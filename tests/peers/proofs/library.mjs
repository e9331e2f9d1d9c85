// The parts of the library that need no peer, used once each.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { credentialType, submissionSchema } from 'seekpass-conformance/contracts';
import { submissions } from 'seekpass-conformance/generators';
import { startMock } from 'seekpass-conformance/mock';
import { createMock } from 'seekpass-conformance/mock/app';
import { requirements } from 'seekpass-conformance/requirements';

const mock = await startMock();
const { clientId, clientSecret } = mock.client;
const form = new URLSearchParams({
  grant_type: 'client_credentials',
  client_id: clientId,
  client_secret: clientSecret,
  scope: 'write.education',
});
const answer = await fetch(`${mock.url}/api/partner/v1/oauth/token.json`, {
  method: 'POST',
  body: form,
});
assert.equal(answer.status, 200);
await mock.close();

const { app } = createMock();
assert.equal((await app.request('/api/partner/v1/none')).status, 404);

const schema = submissionSchema(credentialType('education'));
fc.assert(
  fc.property(submissions('education'), (submission) => schema.safeParse(submission).success),
);
assert.ok('URI-001' in requirements);
