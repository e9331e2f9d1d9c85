import type { Payload } from '../../contracts/payload.ts';
import type { SchemaNode } from '../schema-nodes.ts';
import { type Mutation, placing } from './mutation.ts';

type Wrong = Readonly<Record<string, unknown>>;

const number = { 'a number': 7 };
const boolean = { 'a boolean': true };
const array = { 'an array': [] };
const object = { 'an object': {} };
const text = { 'a string': 'text' };

// A target that takes a list for a text takes an object too: one of them will do, and which alternates.
const wrongForText: Wrong = { ...number, ...boolean };
const lists = [array, object] as const;
const scalars: ReadonlySet<SchemaNode['kind']> = new Set(['text', 'calendar', 'closed']);

/** For each kind of value, values of every other JSON type except null. */
const wrongFor: Readonly<Record<SchemaNode['kind'], Wrong>> = {
  text: wrongForText,
  calendar: { ...wrongForText, 'a number': 2023 },
  closed: wrongForText,
  boolean: { 'the string "true"': 'true', 'the number 1': 1, ...array, ...object },
  object: { ...text, ...number, ...boolean, ...array },
  array: { ...text, ...number, ...boolean, ...object },
};

/** ADD-004: each field with a value of every wrong JSON type. */
export function wrongType<Root = Payload>(nodes: readonly SchemaNode[]): readonly Mutation<Root>[] {
  return nodes.flatMap(({ path, kind }, index) =>
    Object.entries({ ...wrongFor[kind], ...(scalars.has(kind) && lists[index % 2]) }).map(
      ([says, value]) => placing<Root>({ rule: 'ADD-004', path, change: { value } }, says),
    ),
  );
}

/** ADD-004: null in each required field. Of an optional one the pages do not say whether null stands for nothing. */
export function nullForRequired(nodes: readonly SchemaNode[]): readonly Mutation[] {
  return nodes
    .filter(({ optional, nullable }) => !optional && !nullable)
    .map(({ path }) => placing({ rule: 'ADD-004', path, change: { value: null } }, 'null'));
}
