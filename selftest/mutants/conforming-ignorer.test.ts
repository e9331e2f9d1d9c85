import { expect, test } from 'vitest';
import { type SyntaxPath, whyConforming } from './conforming-ignorer.ts';

const options = { type: 'Identifier', name: 'options' };
const equals = (left: object) => ({ type: 'BinaryExpression', left, right: { type: 'x' } });
const member = (object: object) => ({ type: 'MemberExpression', object });

function at(node: object, key: string | number, parent: object, listKey?: string): SyntaxPath {
  const parentPath = { node: parent, key: 'body', parentPath: null } as SyntaxPath;
  return { node, key, parentPath, ...(listKey === undefined ? {} : { listKey }) } as SyntaxPath;
}

test.each([
  ['a comparison with an option', at(equals(member(options)), 'test', { type: 'IfStatement' })],
  [
    'a comparison with an option that was taken out of them',
    at(equals({ type: 'Identifier', name: 'bulkOrder' }), 'left', { type: 'LogicalExpression' }),
  ],
  [
    'a comparison with an option of the server',
    at(
      equals({
        type: 'MemberExpression',
        object: {
          type: 'MemberExpression',
          object: { type: 'Identifier', name: 'server' },
          property: { type: 'Identifier', name: 'options' },
        },
      }),
      'test',
      { type: 'IfStatement' },
    ),
  ],
])('%s chooses among ways that conform', (_, path) => {
  expect(whyConforming(path)).toBe('it chooses among ways to answer that all conform');
});

test('a condition on what was sent has to be noticed', () => {
  const value = { type: 'Identifier', name: 'value' };
  expect(whyConforming(at(equals(value), 'test', { type: 'IfStatement' }))).toBeUndefined();
});

test('the code and the message of a refusal are free, its status is not', () => {
  const refusal = { type: 'NewExpression', callee: { type: 'Identifier', name: 'Refusal' } };
  const text = { type: 'StringLiteral' };
  expect(whyConforming(at(text, 2, refusal, 'arguments'))).toBe('the wording of a refusal is free');
  expect(whyConforming(at(text, 0, refusal, 'arguments'))).toBeUndefined();
});

test('a call that only defects use has no effect on an honest server', () => {
  const conduct = { type: 'Identifier', name: 'conduct' };
  const property = { type: 'Identifier', name: 'happened' };
  const callee = { type: 'MemberExpression', object: conduct, property };
  const call = at({ type: 'CallExpression', callee }, 'expression', {
    type: 'ExpressionStatement',
  });
  expect(whyConforming(call)).toBe(
    'it is a place for defects, and does nothing on an honest server',
  );
});

test('the statement of such a call is left out with it', () => {
  const conduct = { type: 'Identifier', name: 'conduct' };
  const property = { type: 'Identifier', name: 'refused' };
  const callee = { type: 'MemberExpression', object: conduct, property };
  const expression = { type: 'CallExpression', callee };
  const statement = at({ type: 'ExpressionStatement', expression }, 0, { type: 'BlockStatement' });
  expect(whyConforming(statement)).toBe(
    'it is a place for defects, and does nothing on an honest server',
  );
});
