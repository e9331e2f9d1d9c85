import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { coherent } from '../coherent.ts';
import { everywhere } from '../everywhere.ts';
import { pathOfEvery } from '../format-path.ts';
import { full } from '../full.ts';
import { leanest } from '../leanest.ts';
import { payloadNodes, type SchemaNode } from '../schema-nodes.ts';
import { complete } from '../valid.ts';
import type { Edge } from './edge.ts';

/** Every optional field there, none there, and each one left out, null or empty while the others are there. */
export function presence(type: CredentialType, world: World): readonly Edge[] {
  const nodes = payloadNodes(type);
  const having = (node: SchemaNode, value: unknown) =>
    full(type, world)
      .map((payload) => everywhere(payload, node, value))
      .filter((payload) => coherent(type, payload));
  const each = (
    chosen: readonly SchemaNode[],
    says: string,
    value: unknown,
    assumed: (node: SchemaNode) => boolean,
  ) =>
    chosen.map(
      (node): Edge => ({
        name: `${pathOfEvery(node.path)} is ${says}`,
        rule: assumed(node) ? 'ADD-019' : 'ADD-002',
        arbitrary: having(node, value),
      }),
    );
  return [
    { name: 'every optional field is there', rule: 'ADD-002', arbitrary: complete(type, world) },
    {
      name: 'no optional field is there',
      rule: 'ADD-002',
      arbitrary: complete(type, world).map((payload) => leanest(type, payload)),
    },
    ...each(
      nodes.filter(({ optional }) => optional),
      'absent',
      undefined,
      ({ absentBasis }) => absentBasis === 'A',
    ),
    ...each(
      nodes.filter(({ nullable }) => nullable),
      'null',
      null,
      () => false,
    ),
    ...each(
      nodes.filter(({ kind, requiredBasis }) => kind === 'array' && requiredBasis !== 'A'),
      '[]',
      [],
      ({ emptyBasis }) => emptyBasis !== 'D',
    ),
  ];
}
