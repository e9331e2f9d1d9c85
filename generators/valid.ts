import fc from 'fast-check';
import type { CredentialType, DocumentType, World } from '../contracts/credentials/define.ts';
import { valueAt } from '../contracts/json-path.ts';
import type { Payload } from '../contracts/payload.ts';
import { coherent } from './coherent.ts';
import { plainestDocuments, suppliedDocuments } from './documents.ts';
import { full } from './full.ts';
import { coins, leaveOut } from './leave-out.ts';
import { memoize } from './memoize.ts';
import { placesIn } from './places-in.ts';
import { payloadNodes, type SchemaNode } from './schema-nodes.ts';

/**
 * Payloads that the pages say are accepted, as a careful partner sends them.
 *
 * Every optional field is sometimes left out, every documented null sometimes sent; documents are those the world
 * supplies. Shrinks towards fewer fields.
 *
 * @param documents those to choose from; by default all that the world supplies.
 */
export function valid(
  type: CredentialType,
  world: World,
  documents = suppliedDocuments(type, world),
): fc.Arbitrary<Payload> {
  const optional = payloadNodes(type).filter((node) => node.optional && node.absentBasis !== 'A');
  return fc
    .tuple(full(type, world, documents), coins)
    .map(([payload, keep]) => leaveOut(payload, optional, keep, (rest) => coherent(type, rest)));
}

/** Whether a node is there in every place it could be, and holds something. */
function holdsSomething(payload: Payload, { path, kind }: SchemaNode): boolean {
  return placesIn(payload, path).every((place) => {
    const value = valueAt(payload, place);
    return (
      value !== undefined &&
      value !== null &&
      !(kind === 'array' && valueAt(value, [0]) === undefined)
    );
  });
}

/**
 * Valid payloads in which every optional field is there, no documented null and no array empty: what mutations start from.
 *
 * @param documentType asks for one of the document types that the world supplies; by default one that
 *   needs no document, if the type has such a one.
 */
export function complete(
  type: CredentialType,
  world: World,
  documentType?: DocumentType,
): fc.Arbitrary<Payload> {
  return completeRemembered(type, world, documentType);
}

const completeRemembered = memoize(buildComplete);

function buildComplete(
  type: CredentialType,
  world: World,
  documentType: DocumentType | undefined,
): fc.Arbitrary<Payload> {
  const nodes = payloadNodes(type);
  const documents =
    documentType === undefined
      ? plainestDocuments(type, world)
      : suppliedDocuments(type, world).filter((one) => one.documentType === documentType);
  return full(type, world, documents).filter((payload) =>
    nodes.every((node) => holdsSomething(payload, node)),
  );
}
