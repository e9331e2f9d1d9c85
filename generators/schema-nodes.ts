import type { z } from 'zod';
import type { CredentialType } from '../contracts/credentials/define.ts';
import type { Path } from '../contracts/json-path.ts';
import { payloadSchema } from '../contracts/payload.ts';
import { payloadV2Schema } from '../contracts/payload-v2.ts';
import { type InnerSchema, unwrap } from './unwrap-schema.ts';

/** One value that a schema speaks of, with all that generators want to know of it. */
export interface SchemaNode extends InnerSchema {
  readonly path: Path;
  /** Whether it is an element of an array rather than a field of an object. */
  readonly inArray: boolean;
}

function nodesAt(schema: z.core.$ZodType, path: Path, inArray: boolean): SchemaNode[] {
  const node = { ...unwrap(schema), path, inArray };
  const elements = node.element ? nodesAt(node.element, [...path, 0], true) : [];
  return [node, ...nodesOf(node.fields, path), ...elements];
}

function nodesOf(fields: InnerSchema['fields'], path: Path): SchemaNode[] {
  return Object.entries(fields).flatMap(([key, field]) => nodesAt(field, [...path, key], false));
}

/** Every value below a schema's root that it speaks of, parents before children. */
function schemaNodes(root: z.core.$ZodType): readonly SchemaNode[] {
  return nodesOf(unwrap(root).fields, []);
}

const nodesOfType = new WeakMap<CredentialType, readonly SchemaNode[]>();

/** The same for the payloads of a credential type, found once: every generator asks for them. */
export function payloadNodes(type: CredentialType): readonly SchemaNode[] {
  const nodes = nodesOfType.get(type) ?? schemaNodes(payloadSchema(type));
  nodesOfType.set(type, nodes);
  return nodes;
}

const nodesOfV2 = new WeakMap<CredentialType, readonly SchemaNode[]>();

/** The same for v2 payloads, whose `credential_id` is no part of what generators make. */
export function payloadV2Nodes(type: CredentialType): readonly SchemaNode[] {
  const nodes =
    nodesOfV2.get(type) ??
    schemaNodes(payloadV2Schema(type)).filter(({ path }) => path[0] !== 'credential_id');
  nodesOfV2.set(type, nodes);
  return nodes;
}
