import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Payload } from '../../contracts/payload.ts';
import type { SchemaNode } from '../schema-nodes.ts';
import { type Mutation, placing } from './mutation.ts';

const allDocumentTypes = ['pdf', 'png', 'jpg', 'open_cert', 'english_assessment', 'none'];
const noCountryCodes = ['SGP', 'S', 'S1', 'Singapore', '702'];

/** Each value outside a closed set of one node. */
export function outside<Root = Payload>({ path, values }: SchemaNode): readonly Mutation<Root>[] {
  const foreign = path[0] === 'document_type' ? allDocumentTypes : ['unheard_of'];
  return [...foreign, 'a value of no set']
    .filter((value) => !values.includes(value))
    .map((value) => placing<Root>({ rule: 'ADD-006', path, change: { value } }, value));
}

/** ADD-006, assumed: a country that is not a two-letter code. */
export function noCountry<Root = Payload>({ path }: SchemaNode): readonly Mutation<Root>[] {
  return noCountryCodes.map((value) =>
    placing<Root>({ rule: 'ADD-006', basis: 'A', path, change: { value } }, value),
  );
}

/** ADD-007: a `credential_type` that is not the endpoint's. */
function notTheEndpoint(path: SchemaNode['path'], others: readonly string[]): readonly Mutation[] {
  return [...others, 'unheard_of'].map((value) =>
    placing({ rule: 'ADD-007', path, change: { value } }, value),
  );
}

/** ADD-006 and ADD-007: each closed set left. */
export function leavingClosedSet(
  nodes: readonly SchemaNode[],
  type: CredentialType,
  all: readonly CredentialType[],
): readonly Mutation[] {
  const others = all.map(({ name }) => name).filter((name) => name !== type.name);
  return nodes.flatMap((node) => {
    if (node.form === 'country') return noCountry(node);
    if (node.path[0] === 'credential_type') return notTheEndpoint(node.path, others);
    return node.kind === 'closed' ? outside(node) : [];
  });
}
