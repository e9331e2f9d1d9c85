import type { z } from 'zod';
import { type InnerSchema, unwrap } from './unwrap-schema.ts';

const samples = {
  date: '2001-02-03',
  month: '2001-02',
  year: '2001',
  'year-or-date': '2001',
} as const;

function sampleText({ calendar, ahead, form, known }: InnerSchema): string {
  if (calendar) return ahead ? '2099-12-30' : samples[calendar];
  return form === 'country' ? 'AU' : (known?.[0] ?? 'Other text');
}

/** The smallest value that the schema allows, for a field that has none. */
function sample(schema: z.core.$ZodType): unknown {
  const node = unwrap(schema);
  if (node.kind === 'boolean') return true;
  if (node.kind === 'closed') return node.values[0];
  if (node.kind === 'array') return node.element ? [sample(node.element)] : [];
  if (node.kind !== 'object') return sampleText(node);
  const required = Object.entries(node.fields).filter(([, field]) => !unwrap(field).optional);
  return Object.fromEntries(required.map(([key, field]) => [key, sample(field)]));
}

/** Four years earlier, or later for a day that may lie ahead: the order of days, and most leap days, survive. */
function otherDate(date: string, ahead = false): string {
  const year = Number(date.slice(0, 4)) + (ahead ? 4 : -4);
  const moved = String(year).padStart(4, '0') + date.slice(4);
  const lost = moved.endsWith('-02-29') && year % 100 === 0 && year % 400 !== 0;
  return lost ? moved.replace(/29$/, '28') : moved;
}

/** Another last digit if there is one, so that scores stay scores; else another word in front. */
function otherFreeText(text: string): string {
  if (/\d/.test(text))
    return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  return text.length < 100 ? `Other ${text}` : 'Other text';
}

function otherTexts(node: InnerSchema, text: string): readonly string[] {
  if (node.calendar) return [otherDate(text, node.ahead)];
  if (node.form === 'country') return ['AU', 'NZ'].filter((country) => country !== text);
  if (node.known) return node.known.filter((known) => known !== text);
  return [otherFreeText(text)];
}

function otherObject({ fields }: InnerSchema, value: Readonly<Record<string, unknown>>): unknown {
  const changed = Object.entries(fields)
    .filter(([key]) => value[key] !== undefined)
    .map(([key, field]) => [key, otherValues(field, value[key])[0] ?? value[key]]);
  return { ...value, ...Object.fromEntries(changed) };
}

function otherArray({ element }: InnerSchema, value: readonly unknown[]): unknown {
  if (!element) return value;
  if (value.length === 0) return [sample(element)];
  return value.map((one) => otherValues(element, one)[0] ?? one);
}

function otherThan(node: InnerSchema, value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return [otherArray(node, value)];
  if (typeof value === 'object') return [otherObject(node, value as Record<string, unknown>)];
  if (node.kind === 'closed') return node.values.filter((one) => one !== value);
  return otherTexts(node, typeof value === 'string' ? value : JSON.stringify(value));
}

/**
 * Values that a field might have instead, all different from the one it has and well formed; best first.
 *
 * In an object or array everything changes that can. Undefined stands for a field that is not there.
 */
export function otherValues(schema: z.core.$ZodType, value: unknown): readonly unknown[] {
  const node = unwrap(schema);
  const lacking = value === undefined || value === null;
  return [
    ...(lacking ? [sample(schema)] : otherThan(node, value)),
    ...(node.nullable && value !== null ? [null] : []),
    ...(node.optional && node.absentBasis !== 'A' && value !== undefined ? [undefined] : []),
  ];
}
