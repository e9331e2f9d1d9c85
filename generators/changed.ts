import type { CredentialType } from '../contracts/credentials/define.ts';
import { withValueAt } from '../contracts/json-path.ts';
import type { Payload } from '../contracts/payload.ts';
import { coherent } from './coherent.ts';
import { otherValues } from './other-values.ts';

/** Copies of a payload in which this field, and no other, has another value; not all of them coherent. */
function variants(
  type: CredentialType,
  payload: Payload,
  original: Payload,
  field: string,
): readonly Payload[] {
  const schema = type.fields.shape[field];
  if (!schema) throw new Error(`${type.name} has no field ${field}`);
  return otherValues(schema, original.data.credential[field]).map((value) =>
    withValueAt(payload, ['data', 'credential', field], value),
  );
}

/**
 * The same payload with exactly this one field of the credential different, still valid and coherent.
 *
 * Undefined if the field cannot differ alone, such as `awaiting_graduation` beside a conferral year that is null.
 *
 * @throws {Error} if the type has no such field.
 */
export function withOtherField(
  type: CredentialType,
  payload: Payload,
  field: string,
): Payload | undefined {
  return variants(type, payload, payload, field).find((other) => coherent(type, other));
}

/** Changes a field that cannot differ alone together with one of the others. */
function withOtherPair(
  type: CredentialType,
  changed: Payload,
  original: Payload,
  field: string,
  others: readonly string[],
): Payload | undefined {
  return others
    .flatMap((other) => variants(type, changed, original, other))
    .flatMap((one) => variants(type, one, original, field))
    .find((pair) => coherent(type, pair));
}

/**
 * The same payload with other values in every field of the credential but those to keep, still valid and coherent.
 *
 * Document type, document and partner chain stay; so does a field for which no other value would do.
 */
export function withOtherValues(
  type: CredentialType,
  payload: Payload,
  keep: readonly string[],
): Payload {
  const fields = Object.keys(type.fields.shape).filter((field) => !keep.includes(field));
  return fields.reduce((changed, field) => {
    if (changed.data.credential[field] !== payload.data.credential[field]) return changed;
    const others = fields.filter((other) => other !== field);
    const alone = variants(type, changed, payload, field).find((other) => coherent(type, other));
    return alone ?? withOtherPair(type, changed, payload, field, others) ?? changed;
  }, payload);
}
