import type { Problem } from '../refusal.ts';
import { type Rule, type Setting, wrong } from './rule.ts';

/** How a field of an object is judged. */
export interface Field {
  readonly rule: Rule;
  readonly presence: 'required' | 'nullable' | 'optional' | 'optional or null';
}

/** An object of these fields; conditions see it once every field alone is right. */
export function object(
  fields: Readonly<Record<string, Field>>,
  ...conditions: readonly ((value: Fields, at: string, setting: Setting) => readonly Problem[])[]
): Rule {
  return (value, at, setting) => {
    if (!isFields(value)) return wrong(at, 'type', 'must be an object');
    const found = Object.entries(fields).flatMap(([name, field]) =>
      judgeField(field, value[name], below(at, name), setting),
    );
    if (found.length > 0) return found;
    // Stryker disable next-line all: only a server that refuses unknown fields reads them
    const strange = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    if (setting.options.unknownFields === 'refused' && strange[0] !== undefined) {
      return wrong(below(at, strange[0]), 'unknown', 'is not a known field');
    }
    return conditions.flatMap((condition) => condition(value, at, setting));
  };
}

/** An object as JSON gives it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object, not an array and not null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function judgeField(
  { rule, presence }: Field,
  value: unknown,
  at: string,
  setting: Setting,
): readonly Problem[] {
  if (value === undefined) {
    return presence.startsWith('optional') ? [] : wrong(at, 'required', 'is missing');
  }
  if (value === null && presence.endsWith('null')) return [];
  if (value === null && presence === 'nullable') return [];
  if (value === null && presence === 'optional' && setting.options.undocumentedNulls) return [];
  return rule(value, at, setting);
}

function below(at: string, name: string): string {
  // Stryker disable next-line ConditionalExpression,EqualityOperator,StringLiteral: how a problem names its field is free
  return at === '' ? name : `${at}.${name}`;
}
