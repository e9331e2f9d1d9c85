import { z } from 'zod';
import type { AccountPages } from '../../profiles/pages-schema.ts';

/** What stands on a page under one label: a text, a list, or labelled values again. */
export type ShownValue =
  | string
  | readonly ShownValue[]
  | { readonly labelled: readonly (readonly [string, ShownValue])[] };

type Words = AccountPages['fields'];

/**
 * Labelled values as the fields they show.
 *
 * A page has words only: the schema of the credential type says which of them are yes, a number or nothing. Fields
 * that the schema does not know stay words.
 */
export function fieldsOf(
  shown: ShownValue,
  schema: z.core.$ZodType | undefined,
  words: Words,
): Record<string, unknown> {
  if (typeof shown !== 'object' || !('labelled' in shown)) return {};
  const shape = unwrapped(schema);
  return Object.fromEntries(
    shown.labelled.map(([label, value]) => {
      const name = words.labels[label] ?? label.trim().toLowerCase().replaceAll(' ', '_');
      const field = shape instanceof z.ZodObject ? shape.shape[name] : undefined;
      return [name, meant(value, field, words)];
    }),
  );
}

function meant(shown: ShownValue, schema: z.core.$ZodType | undefined, words: Words): unknown {
  const wanted = unwrapped(schema);
  if (typeof shown === 'string') return wordOf(shown, schema, words);
  if ('labelled' in shown) return fieldsOf(shown, wanted, words);
  const item = wanted instanceof z.ZodArray ? wanted.element : undefined;
  return shown.map((each) => meant(each, item, words));
}

function wordOf(text: string, schema: z.core.$ZodType | undefined, words: Words): unknown {
  const wanted = unwrapped(schema);
  if (text === words.nothing && !isRequiredText(schema)) return null;
  if (wanted instanceof z.ZodBoolean && text === words.yes) return true;
  if (wanted instanceof z.ZodBoolean && text === words.no) return false;
  return wanted instanceof z.ZodNumber ? Number(text) : text;
}

function isRequiredText(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodString;
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapped ? unwrapped(schema.unwrap()) : schema;
}
