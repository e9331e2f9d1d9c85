import { z } from 'zod';
import { type CredentialTypeNameV2, credentialTypeV2 } from './credentials/all.ts';
import type { CredentialType } from './credentials/define.ts';
import { type PayloadV2, payloadV2Schema } from './payload-v2.ts';

/** One kind of item in a batch. */
export interface BatchKind {
  /** The key of the batch that holds the items. */
  readonly key: string;
  readonly type: CredentialType;
  /** Whether the key holds a list of items, or one. */
  readonly many: boolean;
}

/** A batch without its ids, which are given when a request is sent. */
export type Batch = Readonly<Record<string, PayloadV2 | readonly PayloadV2[]>>;

/** One item of a batch and where it stands. */
export interface PlacedItem {
  readonly kind: BatchKind;
  /** Its path below the batch: the key, and the index in a list. */
  readonly path: readonly (string | number)[];
  readonly item: unknown;
}

function kind(key: string, name: CredentialTypeNameV2, many: boolean): BatchKind {
  return { key, type: credentialTypeV2(name) as CredentialType, many };
}

/** Every kind of item: two single objects and five lists. Source: `docs/api.md#batch`. */
export const batchKinds: readonly BatchKind[] = [
  kind('digital_identity', 'digital_identity', false),
  kind('education_items', 'education', true),
  kind('microcredential_items', 'microcredential', true),
  kind('english_proficiency_items', 'english_proficiency', true),
  kind('right_to_work_items', 'right_to_work', true),
  kind('universal_credential_items', 'universal_credential', true),
  // That it is one object, as a digital identity is, is assumed.
  kind('career_history', 'career_history', false),
];

/** The items of a body that is taken for a batch, in the order of the kinds. */
export function itemsOf(batch: object): readonly PlacedItem[] {
  return batchKinds.flatMap((each): PlacedItem[] => {
    const held: unknown = Reflect.get(batch, each.key);
    if (held === undefined) return [];
    if (!Array.isArray(held)) return [{ kind: each, path: [each.key], item: held }];
    return held.map((item, index) => ({ kind: each, path: [each.key, index], item }));
  });
}

let schema: ReturnType<typeof buildSchema> | undefined;

function buildSchema() {
  const members = batchKinds.map(({ key, type, many }) => {
    const item = payloadV2Schema(type);
    return [key, (many ? z.array(item) : item).optional()] as const;
  });
  return z
    .looseObject({ credential_id: z.string(), ...Object.fromEntries(members) })
    .refine((batch) => itemsOf(batch).length > 0, 'must hold at least one item');
}

/** Judges a whole batch: its id and every item of every kind. */
export function batchSchema() {
  schema ??= buildSchema();
  return schema;
}
