import fc from 'fast-check';
import type { Basis, CredentialType, World } from '../../contracts/credentials/define.ts';
import { type Path, withValueAt } from '../../contracts/json-path.ts';
import { nameIn } from '../../contracts/ordinary/names.ts';
import { scripts } from '../../contracts/ordinary/scripts.ts';
import type { PayloadV2 } from '../../contracts/payload-v2.ts';
import { coherentFields } from '../coherent.ts';
import { pathOfEvery } from '../format-path.ts';
import { placesIn } from '../places-in.ts';
import { payloadV2Nodes, type SchemaNode } from '../schema-nodes.ts';
import { fullV2 } from './full.ts';
import { completeV2 } from './valid.ts';

/** One named kind of unusual but valid v2 payload. */
export interface EdgeV2 {
  readonly name: string;
  /** Where it is unusual. */
  readonly path: Path;
  /** `A` if the pages do not say that it may be so. */
  readonly basis: Basis;
  readonly arbitrary: fc.Arbitrary<PayloadV2>;
}

/** Every unusual but valid kind of v2 payload of this type, in a stable order; chains and asset data have rules of their own. */
export function edgesV2(type: CredentialType, world: World): readonly EdgeV2[] {
  const nodes = payloadV2Nodes(type).filter(({ path }) => path[0] !== 'partner_chain');
  const { leanest, having } = variations(type, world);
  return [
    {
      name: 'every optional field is there',
      path: ['fields'],
      basis: 'D',
      arbitrary: completeV2(type, world),
    },
    { name: 'no optional field is there', path: ['fields'], basis: 'D', arbitrary: leanest(nodes) },
    ...nodes
      .filter(({ optional }) => optional)
      .map(having('absent', undefined, (node) => node.absentBasis ?? 'D')),
    ...nodes.filter(isNullableField).map(having('null', null, () => 'D')),
    ...nodes.filter(mayBeEmpty).map(having('[]', [], (node) => node.emptyBasis ?? 'A')),
    ...names(type, world),
  ];
}

function isNullableField({ nullable, path }: SchemaNode): boolean {
  return nullable && path.at(-1) !== 'asset_data';
}

function mayBeEmpty({ kind, requiredBasis, path }: SchemaNode): boolean {
  return kind === 'array' && requiredBasis !== 'A' && path[0] !== 'assets';
}

function variations(type: CredentialType, world: World) {
  const everywhere = (payload: PayloadV2, { path }: SchemaNode, value: unknown) =>
    placesIn(payload, path).reduce((one, place) => withValueAt(one, place, value), payload);
  return {
    leanest: (nodes: readonly SchemaNode[]) =>
      completeV2(type, world).map((payload) =>
        nodes.reduce((lean, node) => {
          if (!node.optional || node.absentBasis === 'A') return lean;
          const without = everywhere(lean, node, undefined);
          return coherentFields(type, without.fields) ? without : lean;
        }, payload),
      ),
    having:
      (says: string, value: unknown, basis: (node: SchemaNode) => Basis) => (node: SchemaNode) => ({
        name: `${pathOfEvery(node.path)} is ${says}`,
        path: node.path,
        basis: basis(node),
        arbitrary: fullV2(type, world)
          .map((payload) => everywhere(payload, node, value))
          .filter((payload) => coherentFields(type, payload.fields)),
      }),
  };
}

/** Names in every writing system. */
function names(type: CredentialType, world: World): readonly EdgeV2[] {
  const path = ['fields', 'full_name'];
  return Object.entries(scripts).map(([says, script]) => ({
    name: `a name in ${says}`,
    path,
    basis: 'D',
    arbitrary: fc
      .tuple(fullV2(type, world), nameIn(fc, script))
      .map(([payload, name]) => withValueAt(payload, path, name)),
  }));
}
