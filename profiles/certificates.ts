import { X509Certificate } from 'node:crypto';
import { readPem } from './pem-file.ts';
import type { ProfileProblem } from './problem.ts';

/** The certificates that a profile trusts beside the usual ones, or what is wrong with their file. */
export interface ReadCertificates {
  /** As PEM; null if the profile names no file. */
  readonly ca: string | null;
  readonly problems: readonly ProfileProblem[];
}

const ONE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/**
 * Reads a file of certificates.
 *
 * @param folder what a relative file name starts from.
 */
export async function readCertificates(
  file: string | undefined,
  folder: string,
): Promise<ReadCertificates> {
  if (file === undefined) return { ca: null, problems: [] };
  const read = await readPem(file, folder, 'file of certificates');
  if ('wrong' in read) return wrong(read.wrong);
  // A file that also holds a private key is common; only the certificates are of use.
  const certificates = read.text.match(ONE) ?? [];
  if (certificates.length > 0 && certificates.every(isCertificate)) {
    return { ca: `${certificates.join('\n')}\n`, problems: [] };
  }
  return wrong(
    `expected certificates as PEM, which begin with -----BEGIN CERTIFICATE-----, got something else in \`${file}\`; convert it with \`openssl x509 -inform der\``,
  );
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function wrong(says: string): ReadCertificates {
  return { ca: null, problems: [{ path: ['tls', 'ca'], says }] };
}
