// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import path from 'node:path';
import { expect, test } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { issueCertificate } from '../../mock/tls/issue-certificate.ts';
import { profileText, workplace } from '../cli/spc.ts';
import { startTlsMock } from './start-tls-mock.ts';

const other = issueCertificate('Another Authority').cert;

test.each([
  ['alone', ''],
  ['beside those of the profile', 'tls: { ca: ./other.pem }\n'],
])('trusts what NODE_EXTRA_CA_CERTS names, %s', { timeout: 180_000 }, async (_, more) => {
  await using mock = await startTlsMock('localhost');
  await using place = await workplace();
  await place.write('extra.pem', mock.authority.cert);
  await place.write('other.pem', other);
  await place.write('p.target.yaml', profileText(`https://localhost:${mock.port}`, more));
  const env = {
    TARGET_SECRET: mockClients[0].clientSecret,
    NODE_EXTRA_CA_CERTS: path.join(place.folder, 'extra.pem'),
  };
  const run = await place.start(['run', '-t', 'p.target.yaml', '--only', 'AUTH-001'], env).ended;
  expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('1 of 1 checks pass')]);
  const doctor = await place.start(['doctor', '-t', 'p.target.yaml'], env).ended;
  expect(doctor.stdout).toMatch(/certificates +trusted: .*those of NODE_EXTRA_CA_CERTS, /);
  expect(doctor.stdout).toMatch(/TLS +certificate trusted, \d+ days left/);
});
