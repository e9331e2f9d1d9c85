import type { CredentialType, DocumentType, World } from '../contracts/credentials/define.ts';

/** A document type with a value for `data.document`; undefined if the key is not sent. */
export interface SuppliedDocument {
  readonly documentType: DocumentType;
  readonly document: string | null | undefined;
}

function supplied(
  type: CredentialType,
  documentType: DocumentType,
  { documents }: World,
): SuppliedDocument[] {
  const sample = documentType === 'none' ? undefined : documents[documentType];
  switch (type.documents[documentType]) {
    case 'url':
    case 'open-cert':
      return sample === undefined ? [] : [{ documentType, document: sample }];
    case 'url-or-null':
      return [{ documentType, document: sample ?? documents.pdf ?? null }];
    case 'null':
      return [{ documentType, document: null }];
    case 'absent':
      return [{ documentType, document: undefined }];
    default:
      return [];
  }
}

/** Those that need no document, if the type has any; else all that the world supplies. */
export function plainestDocuments(type: CredentialType, world: World): readonly SuppliedDocument[] {
  const all = suppliedDocuments(type, world).map((one) =>
    type.documents[one.documentType] === 'url-or-null' ? { ...one, document: null } : one,
  );
  const without = all.filter(({ document }) => typeof document !== 'string');
  return without.length > 0 ? without : all;
}

/** Every document type of a credential type that this world has a document for, or that needs none. */
export function suppliedDocuments(type: CredentialType, world: World): readonly SuppliedDocument[] {
  const documentTypes = Object.keys(type.documents) as DocumentType[];
  return documentTypes.flatMap((documentType) => supplied(type, documentType, world));
}
