import fc from 'fast-check';
import type { CredentialType, World } from '../contracts/credentials/define.ts';
import { withValueAt } from '../contracts/json-path.ts';
import { listLength } from '../contracts/ordinary/list-length.ts';
import type { Payload } from '../contracts/payload.ts';
import { plainestDocuments, type SuppliedDocument } from './documents.ts';
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
 * @param documents those to choose from; by default those that need no document.
 */
export function full(
  type: CredentialType,
  world: World,
  documents: readonly SuppliedDocument[] = plainestDocuments(type, world),
): fc.Arbitrary<Payload> {
  const payload = fc
    .tuple(type.generate(fc, world), fc.constantFrom(...documents))
    .map(([credential, document]) => assemble(type, credential, document));
  const chainPath = partnerChainPath(type.partnerChainAt);
  if (chainPath === null) return payload;
  return fc
    .tuple(payload, fc.option(partnerChain(listLength(world, 1, 3)), { freq: 8 }))
    .map(([one, chain]) => withValueAt(one, chainPath, chain));
}
