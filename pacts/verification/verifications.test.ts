import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { verifyResultPath } from '../../contracts/endpoints.ts';
import { serveMock } from '../../mock/serve.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { listen, type ReceivedRequest } from '../../targets/testing/http-server.ts';
import { decidedVerification } from './verifications.ts';

/** Passes a request on to a mock, but reports the first result as one that is not decided yet. */
function lagging(url: string) {
  let reads = 0;
  return async ({ method, path, headers, body }: ReceivedRequest, response: ServerResponse) => {
    const { authorization = '', 'content-type': type = 'application/json' } = headers;
    const sent = body === '' ? {} : { body };
    const init = { method, headers: { authorization, 'content-type': type }, ...sent };
    const answer = await fetch(`${url}${path}`, init);
    const text = await answer.text();
    const isResult = path.includes('/verify/requests/') && method === 'GET';
    if (isResult) reads += 1;
    const shown = isResult && reads === 1 ? text.replace('"verified"', '"incomplete"') : text;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(shown);
  };
}

test('a verification counts as decided once its result says so, which may lag', async () => {
  await using mock = { ...(await serveMock()), [Symbol.asyncDispose]: () => mock.close() };
  const answer = lagging(mock.url);
  await using front = await listen((request, response) => void answer(request, response));
  const profile = { ...mockProfile(mock.url, 1), baseUrl: front.url };
  const target = await openTarget(profile, { version: '0.0.0' });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const session = target.session({ step: 'provider state' });
  const id = await decidedVerification({ target, session }, 'accept');
  const path = verifyResultPath.replace('{request_id}', id);
  expect(front.arrived.filter((each) => each.path === path)).toHaveLength(2);
});
