import type { Payload } from '../../contracts/payload.ts';
import type { SchemaNode } from '../schema-nodes.ts';
import { type Mutation, placing } from './mutation.ts';

type Wrong = Readonly<Record<string, unknown>>;

const number = { 'a number': 7 };
const boolean = { 'a boolean': true };
const array = { 'an array': [] };
const object = { 'an object': {} };
const text = { 'a string': 'text' };

const wrongForText: Wrong = { ...number, ...boolean, ...array, ...object };

/** For each kind of value, values of every other JSON type except null, which the pages do not say is refused. */
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
  return nodes.flatMap(({ path, kind }) =>
    Object.entries(wrongFor[kind]).map(([says, value]) =>
      placing<Root>({ rule: 'ADD-004', path, change: { value } }, says),
    ),
  );
}
