import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import type { PayloadV2 } from '../../contracts/payload-v2.ts';
import { memoize } from '../memoize.ts';
import { noCountry, outside } from '../mutations/closed-set.ts';
import { malformedDate } from '../mutations/malformed-date.ts';
import { missing } from '../mutations/missing.ts';
import { type Mutation, placing, type RefusalRule } from '../mutations/mutation.ts';
import { wrongType } from '../mutations/wrong-type.ts';
import { payloadV2Nodes, type SchemaNode } from '../schema-nodes.ts';

/** One named fault of a v2 payload. Its rule is that of v1; `ruleInV2` has the one of v2. */
export type MutationV2 = Mutation<PayloadV2>;

/** The v2 rule under which a fault is refused that v1 refuses under another. */
export const ruleInV2 = {
  'ADD-003': 'V2-003',
  'ADD-004': 'V2-004',
  'ADD-005': 'V2-005',
  'ADD-006': 'V2-006',
  'ADD-008': 'V2-016',
  'ADD-020': 'V2-016',
  'ADD-009': 'V2-018',
  'ADD-010': 'V2-017',
} as const satisfies Partial<Record<RefusalRule, string>>;

/** Every single fault of a v2 payload of this type that it should be refused for, in a stable order. */
export function mutationsV2(type: CredentialType, world: World): readonly MutationV2[] {
  return mutationsRemembered(type, world, null);
}

const mutationsRemembered = memoize(allMutations);

function allMutations(type: CredentialType): readonly MutationV2[] {
  const nodes = payloadV2Nodes(type);
  return [
    ...missing<PayloadV2>(nodes),
    ...wrongType<PayloadV2>(nodes),
    ...malformedDate<PayloadV2>(nodes),
    ...nodes.flatMap(leavingSet),
    ...brokenConditions(type),
  ];
}

/** A set left; the types of assets have a rule of their own. */
function leavingSet(node: SchemaNode): readonly MutationV2[] {
  if (node.form === 'country') return noCountry<PayloadV2>(node);
  return node.kind === 'closed' && node.path[0] === 'fields' ? outside<PayloadV2>(node) : [];
}

function brokenConditions({ conditions }: CredentialType): readonly MutationV2[] {
  return conditions.flatMap(({ rule, path, breaks }) =>
    Object.entries(breaks).map(([says, change]) => ({
      name: `fields.${path.join('.')}: ${says}`,
      rule,
      path: ['fields', ...path],
      change: 'several fields' as const,
      apply: (payload: PayloadV2) => ({ ...payload, fields: { ...change(payload.fields) } }),
    })),
  );
}

/** An asset more than the type may have, and asset types that it may not have, each by name. */
export function assetMutations({ assets }: CredentialType): readonly MutationV2[] {
  if (!assets?.closed) return [];
  const [first = 'pdf', second = first] = assets.types;
  const asset = (asset_id: string, asset_type: string) => ({
    asset_id,
    asset_type,
    asset_data: null,
  });
  const holding = (value: unknown, says: string) =>
    placing<PayloadV2>({ rule: 'ADD-006', path: ['assets'], change: { value } }, says);
  return [
    holding([asset('asset-1', first), asset('asset-2', second)], 'two assets'),
    ...['gif', 'docx', 'svg', 'PDF'].map((name) => holding([asset('asset-1', name)], `a ${name}`)),
  ];
}
