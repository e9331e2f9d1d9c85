import { describe, expect, test } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { issueCertificate } from '../../mock/tls/issue-certificate.ts';
import { connectBroker } from '../../pacts/broker/broker.ts';
import { brokerForTests } from '../../pacts/testing/broker.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import type { Exchange } from '../../results/exchange.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { listen } from '../../targets/testing/http-server.ts';
import { startProxy } from './start-proxy.ts';
import { startTlsMock } from './start-tls-mock.ts';

const host = 'seekpass.test.example';

interface Route {
  readonly url: string;
  readonly ca?: string | null;
  readonly env?: Readonly<Record<string, string>>;
}

/** Asks a target for a token and a status, by this route. @returns the statuses and all exchanges. */
async function ask({ url, ca = null, env = {} }: Route) {
  const exchanges: Exchange[] = [];
  const profile = profileOf(url, {
    auth: mockClients[0],
    tls: { ca, client: null },
    safety: { allowHosts: [host], allowPlainHttp: true, idPrefix: 'spc-' },
  });
  const target = await openTarget(profile, { version: '1', env });
  const { partner } = target.session({
    record: (exchange) => void exchanges.push(exchange),
    step: 'step',
  });
  try {
    const token = await partner.requestToken();
    const add = await partner.add('education', {}, { token: 'none-of-theirs' });
    return { statuses: [token.status, add.status], exchanges, error: null };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { statuses: [], exchanges, error };
  } finally {
    await target.close();
  }
}

describe('a certificate', () => {
  test('of an authority that the profile names is trusted', async () => {
    await using mock = await startTlsMock('localhost');
    const url = `https://localhost:${mock.port}`;
    const { statuses } = await ask({ url, ca: mock.authority.cert });
    expect(statuses).toEqual([200, 401]);
  });

  test.each([
    ['no known authority signed', null],
    ['another authority signed', issueCertificate('Another Authority').cert],
  ])('that %s ends it before anything is said', async (_, ca) => {
    await using mock = await startTlsMock('localhost');
    const { error } = await ask({ url: `https://localhost:${mock.port}`, ca });
    expect(error).toMatchObject({ kind: 'tls', message: expect.stringContaining('verified') });
    expect(mock.arrived).toEqual([]);
  });

  test('is trusted by its issuing authority alone, without the one above', async () => {
    const root = issueCertificate('Root Authority');
    const issuing = issueCertificate('Issuing Authority', root, true);
    await using mock = await startTlsMock('localhost', issuing);
    const { statuses } = await ask({ url: `https://localhost:${mock.port}`, ca: issuing.cert });
    expect(statuses).toEqual([200, 401]);
  });

  test('of another host is not trusted, even with a trusted issuer', async () => {
    await using mock = await startTlsMock('elsewhere.example');
    const url = `https://localhost:${mock.port}`;
    const { error } = await ask({ url, ca: mock.authority.cert });
    expect([error?.kind, mock.arrived]).toEqual(['tls', []]);
  });
});

describe('a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])(
    'that %s names leads to a target by TLS',
    async (name) => {
      await using mock = await startTlsMock(host);
      await using proxy = await startProxy({ to: mock.port });
      const env = { [name]: `http://127.0.0.1:${proxy.port}` };
      const { statuses } = await ask({ url: `https://${host}`, ca: mock.authority.cert, env });
      expect(statuses).toEqual([200, 401]);
      expect(new Set(proxy.asked.map(({ method, target }) => `${method} ${target}`))).toEqual(
        new Set([`CONNECT ${host}:443`]),
      );
    },
  );

  test('leads no one past a wrong certificate', async () => {
    await using mock = await startTlsMock('elsewhere.example');
    await using proxy = await startProxy({ to: mock.port });
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    const { error } = await ask({ url: `https://${host}`, ca: mock.authority.cert, env });
    expect([error?.kind, mock.arrived]).toEqual(['tls', []]);
  });

  test('leads to a broker, whichever port it has', async () => {
    await using broker = await brokerForTests({ token: 'canary-broker-token' });
    await using proxy = await startProxy({ to: Number(new URL(broker.url).port) });
    // A port that fetch refuses.
    const url = 'http://broker.example.test:6000';
    const env = { HTTP_PROXY: `http://ci:pa%ss@127.0.0.1:${proxy.port}` };
    const auth = { kind: 'bearer', token: 'canary-broker-token' } as const;
    const { index } = await connectBroker(url, auth, 5000, env);
    expect(index._links).toBeDefined();
    const authorization = `Basic ${Buffer.from('ci:pa%ss').toString('base64')}`;
    expect(proxy.asked).toEqual([{ method: 'GET', target: `${url}/`, authorization }]);
  });

  test('may itself be spoken to by TLS', async () => {
    await using mock = await startTlsMock(host);
    const tls = issueCertificate('localhost', mock.authority);
    await using proxy = await startProxy({ to: mock.port, tls });
    const env = { HTTPS_PROXY: `https://localhost:${proxy.port}` };
    const { statuses } = await ask({ url: `https://${host}`, ca: mock.authority.cert, env });
    expect(statuses).toEqual([200, 401]);
  });

  test('leads to a target without TLS too, with the name of its user', async () => {
    await using server = await listen((_, response) => response.end('{"access_token":"a"}'));
    const user = 'ci:canary-of-the-proxy';
    await using proxy = await startProxy({ to: Number(new URL(server.url).port), user });
    const env = { HTTP_PROXY: `http://${user}@127.0.0.1:${proxy.port}` };
    const { statuses, exchanges } = await ask({ url: `http://${host}`, env });
    expect(statuses).toEqual([200, 200]);
    expect(proxy.asked[0]?.target).toMatch(`http://${host}/api/partner/v1/oauth/token.json`);
    expect(server.arrived[0]?.headers.host).toBe(host);
    expect(JSON.stringify([exchanges, server.arrived.map(({ headers }) => headers)])).not.toContain(
      'canary',
    );
  });

  test.each(['https', 'http'])('that refuses is blamed itself, by %s', async (scheme) => {
    await using mock = await startTlsMock(host);
    await using proxy = await startProxy({ to: mock.port, user: 'other:user' });
    const address = `http://ci:canary-of-the-proxy@127.0.0.1:${proxy.port}`;
    const env = { HTTPS_PROXY: address, HTTP_PROXY: address };
    const { error, exchanges } = await ask({ url: `${scheme}://${host}`, env });
    expect(error).toMatchObject({
      kind: 'proxy',
      message: expect.stringContaining('the proxy is at fault, not the target'),
    });
    expect(JSON.stringify([error?.message, exchanges])).not.toContain('canary');
  });

  test.each([
    ['localhost', { HTTPS_PROXY: 'http://127.0.0.1:1' }],
    ['127.0.0.1', { HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' }],
  ])('is not asked for this machine: %s', async (name, env) => {
    await using server = await listen((_, response) => response.end('{"access_token":"a"}'));
    const { statuses } = await ask({ url: server.url.replace('127.0.0.1', name), env });
    expect(statuses).toEqual([200, 200]);
  });
});
