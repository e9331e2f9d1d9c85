import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokerForTests } from '../../pacts/testing/broker.ts';
import { wrongCertificate } from '../../selftest/dead-targets/wrong-certificate.ts';
import { workplace } from './spc.ts';

const pacts = path.join(import.meta.dirname, '..', '..', 'contracts', 'pacts');
const file = path.join(pacts, 'example-partner-seek-pass-partner-api.json');
const version = ['--app-version', '1.0.0', '--branch', 'main'];

const commands = [
  ['publish', [file, ...version]],
  ['verify', [...version, '--publish']],
] as const;

/** Without what a CI system around these tests says of itself. */
async function pact(args: readonly string[], env: Record<string, string>) {
  await using place = await workplace();
  const { code, stdout, stderr } = await place.spc(['pact', ...args], env);
  return { code, stdout, stderr, all: stdout + stderr };
}

/** A port that a server listened on a moment ago. */
async function deadUrl(): Promise<string> {
  await using broker = await brokerForTests();
  return broker.url;
}

describe.each(commands)('spc pact %s', { timeout: 60_000 }, (command, args) => {
  test('ends with 5 if the token is wrong, and never shows it', async () => {
    await using broker = await brokerForTests({ token: 'canary-right-token' });
    const env = { PACT_BROKER_BASE_URL: broker.url, PACT_BROKER_TOKEN: 'canary-wrong-token' };
    const ended = await pact([command, ...args], env);
    expect(ended).toMatchObject({ code: 5, stdout: '' });
    expect(ended.stderr).toMatch(/answered 401 .*check the token, or the name and password\n$/);
    expect(ended.all).not.toContain('canary');
  });

  test('ends with 5 if nothing listens, and never shows the password', async () => {
    const env = { PACT_BROKER_USERNAME: 'me', PACT_BROKER_PASSWORD: 'canary-password' };
    const ended = await pact([command, ...args, '--broker', await deadUrl()], env);
    expect(ended).toMatchObject({ code: 5, stdout: '' });
    expect(ended.stderr).toMatch(/^GET http:\S+: expected an answer, got .*ECONNREFUSED.*\n$/);
    expect(ended.all).not.toContain('canary');
  });

  test('ends with 5 if no known authority signed the certificate', async () => {
    await using server = await wrongCertificate.listen();
    const env = { PACT_BROKER_TOKEN: 'canary-token' };
    const ended = await pact([command, ...args, '--broker', server.url], env);
    expect(ended).toMatchObject({ code: 5, stdout: '' });
    expect(ended.stderr).toContain('certificate is not trusted; NODE_EXTRA_CA_CERTS may name');
  });

  test.each([
    ['', 'got none; name it there or in PACT_BROKER_BASE_URL'],
    ['me:canary-password@broker.example', 'expected a URL with http:// or https://'],
    ['https://me:canary-password@broker.example', 'without a name or password in it'],
  ])('ends with 2 on a URL that no broker can have: %j', async (url, says) => {
    const ended = await pact([command, ...args], { PACT_BROKER_BASE_URL: url });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(ended.all).not.toContain('canary');
  });
});

test('spc pact publish accepts a token and prints the URL of the pact', async () => {
  await using broker = await brokerForTests({ token: 'canary-right-token' });
  const env = { PACT_BROKER_BASE_URL: broker.url, PACT_BROKER_TOKEN: 'canary-right-token' };
  const ended = await pact(['publish', file, ...version], env);
  expect(ended).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining(' as http:'),
  });
  expect(ended.all).not.toContain('canary');
});
