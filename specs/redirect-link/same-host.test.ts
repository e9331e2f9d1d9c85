import { expect, test } from 'vitest';
import { submitted, thrownBy } from '../testing/answers.ts';
import { expectSameHost } from './same-host.ts';

const faultOf = (link: string, expected: string) =>
  thrownBy(() => expectSameHost(submitted(link), new URL(link), new URL(expected)));

test.each([
  ['https://app.example/p', 'https://app.example'],
  ['https://app.example:8443/p', 'https://app.example:8443'],
  ['http://localhost:4010/p', 'http://127.0.0.1:4010'],
  ['http://127.0.0.1:4010/p', 'http://[::1]:4010'],
  ['https://localhost:4010/p', 'http://localhost:4010'],
])('%s is on the host of %s', async (link, expected) => {
  expect(await faultOf(link, expected)).toBeNull();
});

test.each([
  ['https://other.example/p', 'https://app.example'],
  ['https://app.example.evil/p', 'https://app.example'],
  ['https://app.example:8443/p', 'https://app.example'],
  ['http://localhost:4011/p', 'http://localhost:4010'],
  ['https://app.example/p', 'http://localhost'],
  ['http://localhost/p', 'https://app.example'],
  ['https://localhost.example/p', 'https://127.0.0.1'],
])('%s is not on the host of %s', async (link, expected) => {
  expect(await faultOf(link, expected)).toMatchObject({
    name: 'Violation',
    message: `POST /add (id spc-1): expected a link on ${new URL(expected).host}, got ${link}`,
  });
});

test.each(['http://app.example/p', 'ftp://app.example/p'])(
  'the unencrypted %s is refused off this machine',
  async (link) => {
    expect(await faultOf(link, 'https://app.example')).toMatchObject({
      message: `POST /add (id spc-1): expected an https link, got ${link}`,
    });
  },
);
