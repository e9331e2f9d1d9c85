import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:https';
import type { DeadTarget } from './dead-target.ts';
import { listening } from './listen.ts';

/** A server whose certificate nobody vouches for; made anew each time, so that no key lies in a file. */
export const wrongCertificate: DeadTarget = {
  name: 'a TLS certificate that nobody vouches for',
  problem: 'unreachable',
  listen: () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const unsigned = certificate(publicKey.export({ type: 'spki', format: 'der' }));
    const signature = sign('sha256', unsigned, privateKey);
    const whole = der(0x30, unsigned, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
    const pem = `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----`;
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const server = createServer({ key, cert: pem }, (_request, response) =>
      response.end('{"access_token":"made-up"}'),
    );
    return listening(server, 'https');
  },
};

/** OBJECT IDENTIFIER 1.2.840.10045.4.3.2, RFC 5758 section 3.2. */
const ecdsaWithSha256 = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));

/** The part of an X.509 certificate that is signed, version 1: RFC 5280 section 4.1. */
function certificate(publicKey: Buffer): Buffer {
  const serial = der(0x02, Buffer.from([1]));
  const commonName = der(0x06, Buffer.from('550403', 'hex'));
  const name = der(0x30, der(0x31, der(0x30, commonName, der(0x0c, Buffer.from('127.0.0.1')))));
  const validity = der(
    0x30,
    der(0x17, Buffer.from('200101000000Z')),
    der(0x17, Buffer.from('490101000000Z')),
  );
  return der(0x30, serial, ecdsaWithSha256, name, validity, name, publicKey);
}

/** One value in DER: tag, length, contents. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const sized =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...sized]), content]);
}
