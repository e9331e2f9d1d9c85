import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { guidance } from '../../contracts/guidance/all.ts';
import type { Guidance } from '../../contracts/guidance/guidance.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { shortPath } from '../format-path.ts';
import { full } from '../full.ts';
import type { Edge } from './edge.ts';

/** Names that the guidance advises against: no server is said to refuse them. */
export function unsuitableNames(type: CredentialType, world: World): readonly Edge[] {
  return guidance.flatMap((advice) => edgesOf(advice, type, world));
}

function edgesOf(
  { at, unsuitable = [] }: Guidance,
  type: CredentialType,
  world: World,
): readonly Edge[] {
  if (at === 'id' || at.type !== type.name) return [];
  const path = ['data', 'credential', ...at.path];
  return unsuitable.map((value) => ({
    name: `${shortPath(path)} is ${value}, which the guidance advises against`,
    rule: 'ADD-019' as const,
    arbitrary: full(type, world).map((payload) => withValueAt(payload, path, value)),
  }));
}
