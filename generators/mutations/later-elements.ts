import type { SchemaNode } from '../schema-nodes.ts';
import { malformedDate } from './malformed-date.ts';
import { missing } from './missing.ts';
import type { Mutation } from './mutation.ts';
import { otherPlaces } from './other-places.ts';
import { wrongType } from './wrong-type.ts';

/** How many malformed dates stand in a later element: what is not in the calendar comes first. */
const MALFORMED = 2;

/**
 * ADD-003, ADD-004 and ADD-005 in a middle and in the last element of a list of three: few values each, as the first
 * element has them all.
 */
export function faultsInLaterElements(nodes: readonly SchemaNode[]): readonly Mutation[] {
  return nodes
    .flatMap((node) => otherPlaces(node.path).map((path) => ({ ...node, path })))
    .flatMap((node) => [
      ...missing([node]),
      ...wrongType([node]).slice(0, 1),
      ...malformedDate([node]).slice(0, MALFORMED),
    ]);
}
