import type { CredentialType, DocumentValue, World } from '../../contracts/credentials/define.ts';
import { type SuppliedDocument, suppliedDocuments } from '../documents.ts';
import { type Mutation, placing } from './mutation.ts';

const path = ['data', 'document'];
const address = 'https://certificates.example.edu/sample.pdf';
const openCert = '{"version":"opencert/2.0","data":{}}';

const noAddress = {
  'text that is not a URL': 'see attachment',
  'a file name': 'certificate.pdf',
  'OpenCert JSON': openCert,
  'a URL without a host': 'https://',
  'a URL with a broken end': 'https://certificates.example.edu:port/sample.pdf',
  'a URL that is no web address': 'ftp://certificates.example.edu/sample.pdf',
  'a script': 'javascript:alert(1)',
  empty: '',
};

/** For each kind of document value, texts that do not fit it. The pages do not say what happens with null or without the key. */
const unfit: Readonly<Record<DocumentValue, Readonly<Record<string, string>>>> = {
  url: noAddress,
  'url-or-null': noAddress,
  'open-cert': {
    'a URL': address,
    'JSON cut short': openCert.slice(0, -1),
    'JSON that is not an object': '["opencert/2.0"]',
    'JSON with text behind it': `${openCert} and so on`,
    'JSON twice': `${openCert}${openCert}`,
    'a JSON text': '"opencert/2.0"',
    empty: '',
  },
  null: { 'a URL': address, 'OpenCert JSON': openCert },
  absent: { 'a URL': address, 'OpenCert JSON': openCert },
};

const wrongType = {
  'a number': 7,
  'a boolean': true,
  'an array': [address],
  'an object': { url: address },
};

function unfitFor(type: CredentialType, { documentType }: SuppliedDocument): readonly Mutation[] {
  const kind = type.documents[documentType] ?? 'absent';
  const place =
    (rule: 'ADD-004' | 'ADD-011') =>
    ([says, value]: [string, unknown]) =>
      placing({ rule, path, change: { value }, documentType }, `${says} under ${documentType}`);
  return [
    ...Object.entries(unfit[kind]).map(place('ADD-011')),
    ...(kind === 'absent' ? [] : Object.entries(wrongType).map(place('ADD-004'))),
  ];
}

/** ADD-011 and ADD-004: a document that does not fit its document type, for each one that the world supplies. */
export function unfitDocument(type: CredentialType, world: World): readonly Mutation[] {
  return suppliedDocuments(type, world).flatMap((document) => unfitFor(type, document));
}
