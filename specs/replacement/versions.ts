import type { Payload } from '../../contracts/payload.ts';
import { withOtherField, withOtherValues } from '../../generators/changed.ts';
import { complete } from '../../generators/valid.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { ordinary, typeOf, worldOf } from '../examples.ts';

/** A credential and a later submission of it. */
export interface Versions {
  readonly older: Payload;
  readonly newer: Payload;
}

/** A newer version that shares only the fields to keep. */
export function sharing(context: CheckContext, keep: readonly string[]) {
  return ordinary(context).map(
    (older): Versions => ({
      older,
      newer: withOtherValues(typeOf(context), older, keep),
    }),
  );
}

/** A newer version in which exactly this field differs. */
export function differingIn(context: CheckContext, field: string) {
  const type = typeOf(context);
  return complete(type, worldOf(context)).map(
    (older): Versions => ({
      older,
      newer: withOtherField(type, older, field) ?? older,
    }),
  );
}

/** A complete credential and its version with these fields set; null if the type lacks one of them. */
export function withFields(
  context: CheckContext,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
) {
  const type = typeOf(context);
  if (Object.keys(after).some((name) => !(name in type.fields.shape))) return null;
  return complete(type, worldOf(context)).map(
    (payload): Versions => ({
      older: having(payload, before),
      newer: having(payload, { ...before, ...after }),
    }),
  );
}

function having(payload: Payload, fields: Readonly<Record<string, unknown>>): Payload {
  return {
    ...payload,
    data: { ...payload.data, credential: { ...payload.data.credential, ...fields } },
  };
}
