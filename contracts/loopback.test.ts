import { describe, expect, test } from 'vitest';
import { isLoopback, isLoopbackUrl } from './loopback.ts';

describe('isLoopback', () => {
  test.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    '127.0.0.1',
    '127.0.0.1.',
    '127.255.255.254',
    '[::1]',
    '::1',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
  ])('%s is this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  test.each([
    '',
    '.',
    'localhost..',
    'a.localhost',
    'notlocalhost',
    'localhost.attacker.example',
    '[localhost]',
    '127.attacker.example',
    '127.0.0.1.attacker.example',
    '127.1',
    '127.0.0.256',
    '126.255.255.255',
    '128.0.0.1',
    '0.0.0.0',
    '[::]',
    '[::2]',
    '[::ffff:8.8.8.8]',
    '[::127.0.0.1]',
    '10.0.0.1',
  ])('%j is not', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe('isLoopbackUrl', () => {
  test.each([
    'http://localhost:3000/start',
    'https://LOCALHOST./',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]:80/',
  ])('%s is on this machine', (text) => {
    expect(isLoopbackUrl(text)).toBe(true);
  });

  test.each([
    'http://127.attacker.example/',
    'http://127.0.0.1@attacker.example/',
    'http://0.0.0.0/',
    'http://a.localhost/',
    'ftp://127.0.0.1/',
    'file://localhost/etc/hosts',
    'localhost',
    '/start',
  ])('%s is not', (text) => {
    expect(isLoopbackUrl(text)).toBe(false);
  });
});
