import type { DocumentValue } from './credentials/define.ts';
import { isJsonObject } from './parse-json.ts';
import { isWebAddress } from './web-address.ts';

function isObjectText(value: unknown): boolean {
  return typeof value === 'string' && isJsonObject(value);
}

/** What `data.document` must be under each kind of document value; undefined means a key that is not sent. */
const forms: Readonly<
  Record<DocumentValue, { fits: (document: unknown) => boolean; says: string }>
> = {
  url: { fits: isWebAddress, says: 'must be the http or https URL of the document' },
  'url-or-null': {
    fits: (document) => document == null || isWebAddress(document),
    says: 'must be the http or https URL of the document, or null',
  },
  'open-cert': {
    fits: isObjectText,
    says: 'must be OpenCert JSON: a string that holds one object',
  },
  // The pages list null and nowhere say that the key may not be left out.
  null: { fits: (document) => document == null, says: 'must be null' },
  absent: { fits: (document) => document === undefined, says: 'must not be sent' },
};

/** What is wrong with a document of this kind, in words for an error message; null if it fits. */
export function documentFault(kind: DocumentValue, document: unknown): string | null {
  const { fits, says } = forms[kind];
  return fits(document) ? null : says;
}
