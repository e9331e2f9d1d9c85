// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import { describe, expect, test } from 'vitest';
import { mockClients } from '../mock/clients.ts';
import { workplace } from './cli/spc.ts';
import { startProxy } from './network/start-proxy.ts';
import { startTlsMock } from './network/start-tls-mock.ts';

const host = 'app.seekpass.co';
const flag = '--i-know-this-is-production';

const profile = `name: production
baseUrl: https://${host}
auth: { clientId: ${mockClients[0].clientId}, clientSecret: "\${TARGET_SECRET}" }
credentialTypes: [education, microcredential]
tls: { ca: ./authority.pem }
safety: { allowHosts: [${host}] }
`;

/** A place with a profile of production, whose name leads to a mock on this machine: by a proxy, so no packet leaves it. */
async function arrange() {
  const mock = await startTlsMock(host);
  const proxy = await startProxy({ to: mock.port });
  const place = await workplace();
  await place.write('p.target.yaml', profile);
  await place.write('authority.pem', mock.authority.cert);
  const env = {
    TARGET_SECRET: mockClients[0].clientSecret,
    HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
  };
  return {
    mock,
    proxy,
    place,
    spc: (...args: string[]) => place.spc(args, env),
    [Symbol.asyncDispose]: async () => {
      await place[Symbol.asyncDispose]();
      await proxy[Symbol.asyncDispose]();
      await mock[Symbol.asyncDispose]();
    },
  };
}

describe('production', { timeout: 180_000 }, () => {
  test('is read and nothing else by a run that says so', async () => {
    await using at = await arrange();
    const { code, stderr } = await at.spc('run', '-t', 'p.target.yaml', flag);
    expect([code, stderr]).toEqual([0, expect.stringContaining('production: read-only')]);
    const { findings, counts } = await at.place.readRun();
    const ran = findings.filter(({ verdict }) => verdict !== 'not-applicable');
    expect(ran.map(({ requirement }) => requirement)).toEqual([
      'AUTH-001',
      'AUTH-002',
      'AUTH-003',
      'AUTH-003',
      'AUTH-003',
      'AUTH-003',
      'AUTH-004',
      'AUTH-006',
      'AUTH-007',
      'AUTH-007',
      'AUTH-014',
      ...Array.from({ length: 3 }, () => 'AUTH-016'),
      ...Array.from({ length: 4 }, () => 'AUTH-018'),
      'STAT-007',
    ]);
    const left = findings.filter(({ verdict }) => verdict === 'not-applicable');
    const unlisted = left.filter(({ message }) => message.startsWith('the profile does not list'));
    const rest = left.filter((each) => !unlisted.includes(each)).map(({ message }) => message);
    expect([...new Set(rest)]).toEqual(['production: read-only']);
    expect(counts.pass + counts.info).toBe(ran.length);
    expect(at.mock.arrived.filter((each) => !/^POST \S+token.json$/.test(each))).toEqual([
      expect.stringMatching(/^GET \/api\/partner\/v1\/submissions\/spc-[\w-]+\/status.json$/),
    ]);
    expect(new Set(at.proxy.asked.map(({ target }) => target))).toEqual(new Set([`${host}:443`]));
  });

  test('is planned as it is then run', async () => {
    await using at = await arrange();
    const { code, stdout } = await at.spc('plan', '-t', 'p.target.yaml', flag, '--json');
    const { checks } = JSON.parse(stdout) as { checks: { runs: boolean; reason: string | null }[] };
    expect([code, checks.filter(({ runs }) => runs).length]).toEqual([0, 19]);
    expect(at.proxy.asked).toEqual([]);
  });

  test('is looked at by the doctor without a submission', async () => {
    await using at = await arrange();
    const { code, stdout } = await at.spc('doctor', '-t', 'p.target.yaml', flag);
    expect([code, stdout]).toEqual([0, expect.stringContaining('is production: it is read')]);
    expect(stdout).toContain(`HTTPS_PROXY, http://127.0.0.1:${at.proxy.port}`);
    expect(stdout).toContain('those of tls.ca (CN=Authority of a Test)');
    expect(at.mock.arrived.filter((each) => !/^(GET |POST \S+token.json$)/.test(each))).toEqual([]);
  });

  test.each([['run'], ['plan'], ['doctor']])(
    'is refused by %s without the flag, and no packet is sent',
    async (command) => {
      await using at = await arrange();
      const { code, stdout, stderr } = await at.spc(command, '-t', 'p.target.yaml');
      expect([code, stdout + stderr]).toEqual([
        7,
        expect.stringContaining('app.seekpass.co is SEEK Pass production'),
      ]);
      expect([at.proxy.asked, at.mock.arrived]).toEqual([[], []]);
    },
  );

  test('has no flag but that of run, plan and doctor', async () => {
    await using place = await workplace();
    const others = ['settle', 'replay', 'mock', 'selftest', 'diff', 'pact verify'];
    const helps = await Promise.all(
      others.map((each) => place.spc([...each.split(' '), '--help'])),
    );
    expect(helps.filter(({ stdout }) => stdout.includes(flag))).toEqual([]);
  });

  test.each([
    [
      ['run', flag],
      'expected a profile of a host under seekpass.co or certsy.com, got the embedded mock',
    ],
    [['plan', '-t', 'mock', flag], 'got the embedded mock; leave the flag out'],
    [['doctor', '-t', 's.target.yaml', flag], 'got http://127.0.0.1:1; leave the flag out'],
  ])('is not meant by %j', async (args, says) => {
    await using place = await workplace();
    const local = profile.replace(`https://${host}`, 'http://127.0.0.1:1');
    await place.write('s.target.yaml', local.replace(/^tls.*\n/m, ''));
    const { code, stderr } = await place.spc(args, { TARGET_SECRET: 'synthetic-secret' });
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});
