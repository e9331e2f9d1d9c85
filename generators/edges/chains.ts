import fc from 'fast-check';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { full } from '../full.ts';
import { partnerChain, partnerChainPath } from '../partner-chains.ts';
import type { Edge } from './edge.ts';

/** Partner chains of one and of five intermediaries, at the documented place of the type. */
export function chainsOfDepth(type: CredentialType, world: World): readonly Edge[] {
  const path = partnerChainPath(type.partnerChainAt);
  if (path === null) return [];
  return [1, 5].map((depth) => ({
    name: `a partner chain of ${depth}`,
    rule: 'ADD-002',
    arbitrary: fc
      .tuple(full(type, world), partnerChain({ minLength: depth, maxLength: depth }))
      .map(([payload, chain]) => withValueAt(payload, path, chain)),
  }));
}
