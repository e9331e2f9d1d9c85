import fc from 'fast-check';
import type { CredentialType, World } from '../contracts/credentials/define.ts';
import { withValueAt } from '../contracts/json-path.ts';
import type { Payload } from '../contracts/payload.ts';
import { type SuppliedDocument, suppliedDocuments } from './documents.ts';
import { partnerChain, partnerChainPath } from './partner-chains.ts';

function assemble(
  type: CredentialType,
  credential: Readonly<Record<string, unknown>>,
  { documentType, document }: SuppliedDocument,
): Payload {
  return {
    credential_type: type.name,
    document_type: documentType,
    data: { credential: { ...credential }, ...(document === undefined ? {} : { document }) },
  };
}

/**
 * A payload with every field that makes sense beside the others, with a partner chain if the type has one.
 *
 * @param documents the documents to choose from; by default all that the world supplies.
 */
export function full(
  type: CredentialType,
  world: World,
  documents: readonly SuppliedDocument[] = suppliedDocuments(type, world),
): fc.Arbitrary<Payload> {
  const payload = fc
    .tuple(type.generate(fc, world), fc.constantFrom(...documents))
    .map(([credential, document]) => assemble(type, credential, document));
  const chainPath = partnerChainPath(type.partnerChainAt);
  if (chainPath === null) return payload;
  return fc
    .tuple(payload, fc.option(partnerChain({ minLength: 1, maxLength: 3 }), { freq: 8 }))
    .map(([one, chain]) => withValueAt(one, chainPath, chain));
}
