import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate with its key, made for one test: no key lies in a file. */
export interface Certificate {
  readonly name: string;
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
}

/**
 * Issues a certificate for a name.
 *
 * @param issuer who vouches for it; by default it vouches for itself, as an authority does.
 * @param isIssuing whether it may vouch for others although another vouches for it.
 */
export function issueCertificate(
  name: string,
  issuer?: Certificate,
  isIssuing = false,
): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const unsigned = certificate(spki, { subject: name, issuer: issuer?.name ?? name, isIssuing });
  const signature = sign('sha256', unsigned, issuer?.privateKey ?? privateKey);
  const whole = der(0x30, unsigned, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    name,
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** OBJECT IDENTIFIER 1.2.840.10045.4.3.2, RFC 5758 section 3.2. */
const ecdsaWithSha256 = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));

/** The names of a certificate, and whether it may sign others. */
interface CertificateSubject {
  readonly subject: string;
  readonly issuer: string;
  readonly isIssuing: boolean;
}

/** The part of an X.509 certificate that is signed, version 3 if it has an extension, else 1: RFC 5280 section 4.1. */
function certificate(
  publicKey: Buffer,
  { subject, issuer, isIssuing }: CertificateSubject,
): Buffer {
  const serial = der(0x02, Buffer.from([1]), randomBytes(8));
  const validity = der(
    0x30,
    der(0x17, Buffer.from('200101000000Z')),
    der(0x17, Buffer.from('490101000000Z')),
  );
  const version = isIssuing ? [der(0xa0, der(0x02, Buffer.from([2])))] : [];
  const extensions = isIssuing ? [der(0xa3, der(0x30, authorityConstraint))] : [];
  const names = [named(issuer), validity, named(subject)];
  return der(0x30, ...version, serial, ecdsaWithSha256, ...names, publicKey, ...extensions);
}

/** The extension basicConstraints with cA TRUE: RFC 5280 section 4.2.1.9. */
const authorityConstraint = der(
  0x30,
  der(0x06, Buffer.from('551d13', 'hex')),
  der(0x01, Buffer.from([0xff])),
  der(0x04, der(0x30, der(0x01, Buffer.from([0xff])))),
);

function named(name: string): Buffer {
  const commonName = der(0x06, Buffer.from('550403', 'hex'));
  return der(0x30, der(0x31, der(0x30, commonName, der(0x0c, Buffer.from(name)))));
}

/** One value in DER: tag, length, contents. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const sized =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...sized]), content]);
}
