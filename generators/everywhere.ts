import { withValueAt } from '../contracts/json-path.ts';
import type { Payload } from '../contracts/payload.ts';
import { placesIn } from './places-in.ts';
import type { SchemaNode } from './schema-nodes.ts';

/** The payload with this value at each place of the node; without it if the value is undefined. */
export function everywhere(payload: Payload, { path }: SchemaNode, value: unknown): Payload {
  return placesIn(payload, path).reduce((one, place) => withValueAt(one, place, value), payload);
}
