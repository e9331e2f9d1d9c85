import { expect, test } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { issueCertificate } from '../../mock/tls/issue-certificate.ts';
import type { Profile } from '../../profiles/profile.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import type { Exchange } from '../../results/exchange.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { listen } from '../../targets/testing/http-server.ts';
import { startTlsMock } from './start-tls-mock.ts';

const secret = 'canary+of/the/gateway==';
const headers = [
  { name: 'cf-access-client-id', value: 'partner.access', isSecret: false },
  { name: 'cf-access-client-secret', value: secret, isSecret: true },
];

/** Asks for a token, and sends a file to another host. */
async function ask(url: string, differences: Partial<Profile>, uploadTo?: string) {
  const exchanges: Exchange[] = [];
  const profile = profileOf(url, { auth: mockClients[0], ...differences });
  const target = await openTarget(profile, { version: '1' });
  const session = target.session({ record: (each) => void exchanges.push(each), step: 'step' });
  try {
    const { status } = await session.partner.requestToken();
    if (uploadTo !== undefined) await session.uploads.send(uploadTo, { contentType: null });
    return { status, exchanges };
  } finally {
    await target.close();
  }
}

test('a gateway gets its headers, and no report what is secret of them', async () => {
  await using gateway = await listen((request, response) => {
    response.end(JSON.stringify({ refused: request.headers['cf-access-client-secret'] }));
  });
  const { exchanges } = await ask(gateway.url, { headers });
  expect(gateway.arrived[0]?.headers).toMatchObject({
    'cf-access-client-id': 'partner.access',
    'cf-access-client-secret': secret,
  });
  expect(JSON.stringify(exchanges)).not.toContain('canary');
  expect(exchanges[0]?.request.headers).toMatchObject({ 'cf-access-client-id': 'partner.access' });
});

test('no other host gets them', async () => {
  await using gateway = await listen((_, response) => response.end('{}'));
  await using store = await listen((_, response) => response.end());
  await ask(gateway.url, { headers }, `${store.url}/file`);
  expect(store.arrived).toHaveLength(1);
  expect(Object.keys(store.arrived[0]?.headers ?? {})).not.toContain('cf-access-client-id');
});

test('a target sees the name that the profile gives the suite', async () => {
  await using target = await listen((_, response) => response.end('{}'));
  await ask(target.url, { userAgent: 'partner-integration/4' });
  await ask(target.url, {});
  expect(target.arrived.map((each) => each.headers['user-agent'])).toEqual([
    'partner-integration/4',
    'seekpass-conformance/1',
  ]);
});

test('a gateway that wants a certificate is shown the one of the profile', async () => {
  const clients = issueCertificate('Authority of Clients');
  await using mock = await startTlsMock('localhost', undefined, clients);
  const url = `https://localhost:${mock.port}`;
  const tls = { ca: mock.authority.cert, client: issueCertificate('partner', clients) };
  expect((await ask(url, { tls })).status).toBe(200);
});

test('without one, the failure says which keys name it', async () => {
  const clients = issueCertificate('Authority of Clients');
  await using mock = await startTlsMock('localhost', undefined, clients);
  const asked = ask(`https://localhost:${mock.port}`, {
    tls: { ca: mock.authority.cert, client: null },
  });
  await expect(asked).rejects.toThrow('name one under tls.cert and tls.key');
});
