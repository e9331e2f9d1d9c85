import type { z } from 'zod';
import type { Path } from '../contracts/json-path.ts';
import { formatPath, valueAt, withValueAt } from '../contracts/json-path.ts';
import { nearestWord } from '../contracts/nearest-word.ts';
import { documentAdvice } from './document-advice.ts';
import type { Misfit } from './finding.ts';
import { acceptedRewrite } from './rewrites.ts';
import type { Shape } from './shape.ts';
import type { WrittenNumber } from './written-number.ts';

type Issue = z.core.$ZodIssue;

/** Every place at which a payload breaks the contract of its type. */
export function contractMisfits(shape: Shape, payload: unknown, written: WrittenNumber): Misfit[] {
  const { error } = shape.schema.safeParse(payload);
  return (error?.issues ?? []).map((issue) => {
    const path = issue.path as Path;
    const value = valueAt(payload, path);
    const rule = ruleOf(issue, value);
    return {
      level: 'error',
      rule,
      path,
      message: `${formatPath(path) || 'the payload'} ${says(issue, rule, value)}`,
      suggestion: suggestion(shape, payload, issue, { rule, value, written }),
    };
  });
}

function ruleOf({ code, path }: Issue, value: unknown): string {
  if (code === 'custom') return path.at(-1) === 'document' ? 'unfit-document' : 'broken-condition';
  if (value === undefined) return 'required';
  if (code === 'invalid_type') return 'wrong-type';
  return code === 'invalid_value' ? 'unknown-value' : 'malformed';
}

function says(issue: Issue, rule: string, value: unknown): string {
  if (rule === 'required') return 'is required';
  if (issue.code === 'custom') return issue.message;
  return `${expected(issue)}, got ${shown(value)}`;
}

function expected(issue: Issue): string {
  if (issue.message.startsWith('must ')) return issue.message;
  if (issue.code === 'invalid_value') return oneOf(issue.values);
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`;
  return issue.message;
}

function oneOf(values: readonly unknown[]): string {
  return `must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Objects and lists by their kind only: they may be long, and hold personal data that a log must not have. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)} …` : text;
}

interface NumberCase {
  readonly rule: string;
  readonly value: unknown;
  readonly written: WrittenNumber;
}

function suggestion(shape: Shape, payload: unknown, issue: Issue, judged: NumberCase): string {
  const { rule, value, written } = judged;
  const path = issue.path as Path;
  if (rule === 'required') return forMissing(payload, path);
  const fits = (other: unknown) => isFit(shape, withValueAt(payload, path, other), path);
  if (value === null && fits(undefined)) return 'leave it out';
  const advice = rule === 'unfit-document' ? documentAdvice(value, fits) : undefined;
  if (advice !== undefined) return advice;
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const rewrite = acceptedRewrite(shape, payload, { path, allowed, number: written(path) });
  if (rewrite !== undefined) return `write ${JSON.stringify(rewrite)}`;
  return `see what ${shape.type.name} may hold: spc schema payload ${shape.type.name}`;
}

function isFit({ schema }: Shape, payload: unknown, path: Path): boolean {
  const place = path.join('.');
  const judged = schema.safeParse(payload);
  return judged.error?.issues.every((issue) => issue.path.join('.') !== place) ?? true;
}

function forMissing(payload: unknown, path: Path): string {
  const name = String(path.at(-1));
  const beside = Object.keys(valueAt(payload, path.slice(0, -1)) ?? {});
  const slip = nearestWord(name, beside);
  return slip === undefined ? `add "${name}"` : `rename "${slip}" to "${name}"`;
}
