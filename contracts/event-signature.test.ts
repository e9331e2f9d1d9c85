import { expect, test } from 'vitest';
import { eventSignature, signatureFault } from './event-signature.ts';

const secret = 'a'.repeat(64);
const body = '{"request_id":"Zoë & <b>"}';
const timestamp = '1767225600';
const now = Number(timestamp);
const signed = { signature: eventSignature(secret, timestamp, body), timestamp, body };

test('a signature is the HMAC-SHA256 of the timestamp, a point and the body', () => {
  // Made with openssl: printf '<timestamp>.<body>' | openssl dgst -sha256 -hmac <secret>
  expect(signed.signature).toBe('f56700940e3318cf471c0e1e474d715ce19531660bf1b8664a9926cf94822120');
  expect(eventSignature(secret, timestamp, Buffer.from(body))).toBe(signed.signature);
});

test('what the sender signed is believed for 900 seconds', () => {
  expect(signatureFault(signed, secret, now + 900)).toBeNull();
  expect(signatureFault(signed, secret, now + 901)).toBe('old-timestamp');
  expect(signatureFault(signed, secret, now - 901)).toBe('old-timestamp');
});

test.each([
  ['another secret', signed, 'b'.repeat(64), 'wrong-signature'],
  ['another body', { ...signed, body: '{}' }, secret, 'wrong-signature'],
  ['a digit less', { ...signed, signature: signed.signature.slice(1) }, secret, 'wrong-signature'],
  [
    'upper case',
    { ...signed, signature: signed.signature.toUpperCase() },
    secret,
    'wrong-signature',
  ],
  ['no signature', { ...signed, signature: undefined }, secret, 'no-signature'],
  ['no timestamp', { ...signed, timestamp: undefined }, secret, 'no-timestamp'],
  ['a timestamp in words', { ...signed, timestamp: 'now' }, secret, 'no-timestamp'],
])('a delivery with %s is not believed', (_, delivery, key, fault) => {
  expect(signatureFault(delivery, key, now)).toBe(fault);
});
