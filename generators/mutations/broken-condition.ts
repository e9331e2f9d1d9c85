import type { Condition, CredentialType, Fields } from '../../contracts/credentials/define.ts';
import { shortPath } from '../format-path.ts';
import type { Mutation } from './mutation.ts';

function breaking({
  rule,
  path,
  breaks,
  impliedBreaks = {},
}: Condition<Fields>): readonly Mutation[] {
  const below = ['data', 'credential', ...path];
  const named = Object.entries(breaks).map(([says, change]) => ({ says, change }));
  const implied = Object.entries(impliedBreaks).map(([says, change]) => ({
    says,
    change,
    basis: 'A' as const,
  }));
  return [...named, ...implied].map(({ says, change, ...assumed }) => ({
    ...assumed,
    name: `${shortPath(below)}: ${says}`,
    rule,
    path: below,
    change: 'several fields',
    apply: (payload) => ({
      ...payload,
      data: { ...payload.data, credential: { ...change(payload.data.credential) } },
    }),
  }));
}

/** ADD-008, ADD-009, ADD-010, ADD-020: each condition of the type broken in each way it knows. */
export function brokenCondition(type: CredentialType): readonly Mutation[] {
  return type.conditions.flatMap(breaking);
}
