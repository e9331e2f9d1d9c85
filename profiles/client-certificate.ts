import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readPem } from './pem-file.ts';
import type { ProfileProblem } from './problem.ts';

/** How the suite identifies itself to a gateway that asks for a certificate; both as PEM. */
export interface ClientCertificate {
  /** With the certificates of the authorities between, if the file holds them. */
  readonly cert: string;
  readonly key: string;
}

/** The client certificate of a profile, or what is wrong with its files. */
export interface ReadClientCertificate {
  /** Null if the profile names none. */
  readonly client: ClientCertificate | null;
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads the certificate that the suite identifies itself with, and its key.
 *
 * @param folder what relative file names start from.
 */
export async function readClientCertificate(
  { cert, key }: { readonly cert?: string | undefined; readonly key?: string | undefined },
  folder: string,
): Promise<ReadClientCertificate> {
  if (cert === undefined && key === undefined) return { client: null, problems: [] };
  if (cert === undefined) return wrong('cert', 'expected the certificate of `tls.key`, got none');
  if (key === undefined) return wrong('key', 'expected the private key of `tls.cert`, got none');
  const certificate = await readPem(cert, folder, 'certificate of a client');
  if ('wrong' in certificate) return wrong('cert', certificate.wrong);
  const secret = await readPem(key, folder, 'private key');
  if ('wrong' in secret) return wrong('key', secret.wrong);
  const problem = misfit({ cert: certificate.text, key: secret.text }, { cert, key });
  return problem ?? { client: { cert: certificate.text, key: secret.text }, problems: [] };
}

/** What is wrong with the pair; the key is never quoted. */
function misfit(
  { cert, key }: ClientCertificate,
  files: { readonly cert: string; readonly key: string },
): ReadClientCertificate | null {
  const certificate = parsed(() => new X509Certificate(cert));
  if (certificate === null) {
    return wrong('cert', `expected a certificate as PEM, got something else in \`${files.cert}\``);
  }
  const secret = parsed(() => createPrivateKey(key));
  if (secret === null) {
    const says = `expected a private key as PEM without a passphrase, got something else in \`${files.key}\`; \`openssl pkey -in ${files.key}\` writes one`;
    return wrong('key', says);
  }
  if (certificate.checkPrivateKey(secret)) return null;
  return wrong('key', `expected the key of the certificate in \`${files.cert}\`, got another key`);
}

function parsed<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

function wrong(key: 'cert' | 'key', says: string): ReadClientCertificate {
  return { client: null, problems: [{ path: ['tls', key], says }] };
}
