import type { z } from 'zod';

/** What the contracts note on a schema beside its format. */
export interface Notes {
  calendar?: 'date' | 'month' | 'year' | 'year-or-date';
  /** A day that may lie ahead, such as an expiry. */
  ahead?: boolean;
  form?: 'country';
  /** Ordinary values of an open set: others are allowed but not documented. */
  known?: readonly string[];
  /** `A` if the pages do not say whether the field may be absent or empty. */
  requiredBasis?: 'A';
  absentBasis?: 'A';
  emptyBasis?: 'D';
}

type Schema = z.core.$ZodType;

/** A schema without what makes it optional or nullable, in the terms of this project. */
export interface InnerSchema extends Notes {
  readonly kind: 'text' | 'calendar' | 'closed' | 'boolean' | 'object' | 'array';
  readonly optional: boolean;
  readonly nullable: boolean;
  /** The documented values of a closed set; empty for any other kind. */
  readonly values: readonly string[];
  /** The fields of an object; empty for any other kind. */
  readonly fields: Readonly<Record<string, Schema>>;
  /** What an array holds. */
  readonly element?: Schema;
}

function kindOf({ type }: z.core.$ZodTypeDef, notes: Notes): InnerSchema['kind'] {
  if (notes.calendar) return 'calendar';
  if (type === 'enum' || type === 'literal') return 'closed';
  if (type === 'string') return 'text';
  if (type === 'boolean' || type === 'object' || type === 'array') return type;
  throw new Error(`a contract uses ${type}, which generators do not know`);
}

function bare({ _zod }: Schema, notes: Notes): InnerSchema {
  const { def, values = [] } = _zod;
  return {
    ...notes,
    kind: kindOf(def, notes),
    optional: false,
    nullable: false,
    values: [...values].map(String),
    fields: def.type === 'object' ? (def as z.core.$ZodObjectDef).shape : {},
    ...(def.type === 'array' && { element: (def as z.core.$ZodArrayDef).element }),
  };
}

/** Takes off what makes a schema optional or nullable, collecting the notes of every layer. */
export function unwrap(schema: Schema): InnerSchema {
  const { def } = schema._zod;
  const notes = (schema as z.ZodType).meta() as Notes | undefined;
  if (def.type !== 'optional' && def.type !== 'nullable') return bare(schema, { ...notes });
  const inner = unwrap((def as z.core.$ZodOptionalDef).innerType);
  return { ...inner, ...notes, [def.type]: true };
}
