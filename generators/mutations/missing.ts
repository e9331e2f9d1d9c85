import type { Payload } from '../../contracts/payload.ts';
import type { SchemaNode } from '../schema-nodes.ts';
import { type Mutation, placing } from './mutation.ts';

/** ADD-003: each required field left out, also inside the first element of each array. */
export function missing<Root = Payload>(nodes: readonly SchemaNode[]): readonly Mutation<Root>[] {
  const required = nodes.filter(({ optional, inArray }) => !optional && !inArray);
  return [
    ...required.map(({ path, requiredBasis }) =>
      placing<Root>(
        { rule: 'ADD-003', ...(requiredBasis && { basis: requiredBasis }), path, change: 'absent' },
        'absent',
      ),
    ),
    ...required
      .filter(({ kind, requiredBasis }) => kind === 'array' && requiredBasis === 'A')
      .map(({ path }) =>
        placing<Root>({ rule: 'ADD-003', basis: 'A', path, change: { value: [] } }, '[]'),
      ),
  ];
}
