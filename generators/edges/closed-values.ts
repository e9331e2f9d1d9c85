import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { suppliedDocuments } from '../documents.ts';
import { shortPath } from '../format-path.ts';
import { full } from '../full.ts';
import { payloadNodes } from '../schema-nodes.ts';
import type { Edge } from './edge.ts';

/** Each document type that the world supplies; if a URL or null may be sent, each of the two. */
export function documentTypes(type: CredentialType, world: World): readonly Edge[] {
  const documents = suppliedDocuments(type, world).flatMap((one) =>
    type.documents[one.documentType] === 'url-or-null' && one.document !== null
      ? [one, { ...one, document: null }]
      : [one],
  );
  return documents.map((one) => ({
    name: `document type ${one.documentType} ${one.document === null ? 'with document null' : one.document === undefined ? 'without a document' : 'with a document'}`,
    rule: 'ADD-002',
    arbitrary: full(type, world, [one]),
  }));
}

/** Each documented value of each closed set inside the credential. */
export function closedValues(type: CredentialType, world: World): readonly Edge[] {
  const closed = payloadNodes(type).filter(
    ({ kind, path }) => kind === 'closed' && path.length > 1,
  );
  return closed.flatMap(({ path, values }) =>
    values.map((value) => ({
      name: `${shortPath(path)} is ${value}`,
      rule: 'ADD-002',
      arbitrary: full(type, world).map((payload) => withValueAt(payload, path, value)),
    })),
  );
}
