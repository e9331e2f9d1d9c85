import { credentialTypes } from '../contracts/credentials/all.ts';
import type { CredentialType, World } from '../contracts/credentials/define.ts';
import { memoize } from './memoize.ts';
import { brokenCondition } from './mutations/broken-condition.ts';
import { leavingClosedSet } from './mutations/closed-set.ts';
import { faultsInLaterElements } from './mutations/later-elements.ts';
import { malformedDate } from './mutations/malformed-date.ts';
import { missing } from './mutations/missing.ts';
import type { Mutation } from './mutations/mutation.ts';
import { unfitDocument } from './mutations/unfit-document.ts';
import { nullForRequired, wrongType } from './mutations/wrong-type.ts';
import { payloadNodes } from './schema-nodes.ts';

/**
 * Every single fault that a payload of this type can have and should be refused for, in a stable order.
 *
 * The partner's `id` is not part of a payload, so its faults are not here.
 */
export function mutations(type: CredentialType, world: World): readonly Mutation[] {
  return mutationsRemembered(type, world, null);
}

const mutationsRemembered = memoize(allMutations);

function allMutations(type: CredentialType, world: World): readonly Mutation[] {
  const nodes = payloadNodes(type);
  return [
    ...missing(nodes),
    ...wrongType(nodes),
    ...nullForRequired(nodes),
    ...malformedDate(nodes),
    ...faultsInLaterElements(nodes),
    ...leavingClosedSet(nodes, type, credentialTypes),
    ...brokenCondition(type),
    ...unfitDocument(type, world),
  ];
}
