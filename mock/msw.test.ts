import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupServer } from 'msw/node';
import { request } from 'undici';
import { describe, expect, test } from 'vitest';
import { addPath, tokenPath } from '../contracts/endpoints.ts';
import { type MswMock, mswMock } from './msw.ts';
import { education } from './testing/mock.ts';

/** The mock behind msw for the length of one test. */
function intercepted(mock: MswMock): Disposable {
  const server = setupServer(mock.handler);
  server.listen({ onUnhandledFrame: 'bypass' });
  return { [Symbol.dispose]: () => server.close() };
}

async function token({ url, client }: MswMock): Promise<string> {
  const answer = await fetch(`${url}${tokenPath}`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret,
      scope: 'write.education',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

describe('a mock behind msw', () => {
  test('answers the global fetch under the address of staging', async () => {
    const mock = mswMock();
    using _ = intercepted(mock);
    const answer = await fetch(`${mock.url}${addPath('education')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token(mock)}`, 'content-type': 'application/json' },
      body: JSON.stringify(education('a')),
    });
    const { redirect_uri } = (await answer.json()) as { redirect_uri: string };
    expect(answer.status).toBe(201);
    expect(redirect_uri).toMatch(
      /^https:\/\/app\.seekpass-staging\.com\/partner\/add\/education#clientId=mock-partner-one&/,
    );
    const person = await mock.newPerson();
    expect(await person.accept(redirect_uri)).toBe('credential');
  });

  test('passes every path on, unknown ones too', async () => {
    const mock = mswMock({ url: 'http://partner.example:8080/' });
    using _ = intercepted(mock);
    const paths = ['/api/partner/v1/nothing.json', '/__control/', '/'];
    const statuses = paths.map(async (path) => (await fetch(`${mock.url}${path}`)).status);
    expect(await Promise.all(statuses)).toEqual([404, 200, 200]);
  });

  test('leaves the undici package alone, which then reaches the network', async () => {
    const listening = createServer((_request, response) => response.end('the network')).listen(0);
    const { port } = listening.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    using _ = intercepted(mswMock({ url }));
    const { body } = await request(`${url}/__control/`);
    const seen = [await body.text(), await (await fetch(`${url}/__control/`)).json()];
    listening.close();
    expect(seen).toEqual(['the network', expect.objectContaining({ protocol: 1 })]);
  });

  test('refuses a defect that it does not know', () => {
    expect(() => mswMock({ faults: ['no-such'] })).toThrow('"no-such" is not one of the');
  });
});
