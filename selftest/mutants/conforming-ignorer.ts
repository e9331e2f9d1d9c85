import { plain } from '../independent-server/options.ts';

/** What of a node of Babel's syntax tree is of interest here. */
interface Syntax {
  readonly type: string;
  readonly name?: string;
  readonly callee?: Syntax;
  readonly expression?: Syntax;
  readonly key?: Syntax;
  readonly id?: Syntax;
  readonly object?: Syntax;
  readonly property?: Syntax;
}

/** A place in Babel's syntax tree, as Stryker gives it to an ignorer. */
export interface SyntaxPath {
  readonly node: Syntax;
  /** The member of the parent that holds the node, or its place in a list. */
  readonly key: string | number;
  readonly listKey?: string;
  readonly parentPath: SyntaxPath | null;
}

const optionNames = new Set(Object.keys(plain));

/** Why no check may notice a mutant here; undefined if one has to. */
export function whyConforming(path: SyntaxPath): string | undefined {
  if (isChoice(path)) return 'it chooses among ways to answer that all conform';
  if (isWording(path)) return 'the wording of a refusal is free';
  if (isHook(path.node)) return 'it is a place for defects, and does nothing on an honest server';
  return undefined;
}

/** A condition, or a part of one, that reads an option. */
function isChoice({ node, key, parentPath }: SyntaxPath): boolean {
  const isPart =
    key === 'test' ||
    node.type === 'BinaryExpression' ||
    node.type === 'LogicalExpression' ||
    parentPath?.node.type === 'LogicalExpression';
  return isPart && readsOption(node);
}

/** A call of `conduct.happened` or `conduct.refused`, as a statement too, with all that is only for it. */
function isHook({ type, callee, expression }: Syntax): boolean {
  if (type === 'ExpressionStatement') return expression !== undefined && isHook(expression);
  if (type !== 'CallExpression') return false;
  return (
    (callee?.object?.property?.name === 'conduct' || callee?.object?.name === 'conduct') &&
    ['happened', 'refused'].includes(callee.property?.name ?? '')
  );
}

function readsOption(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(readsOption);
  if (typeof node !== 'object' || node === null || !('type' in node)) return false;
  const { type, name = '', object, property } = node as Syntax;
  if (type === 'Identifier') return name === 'options' || optionNames.has(name);
  // `server.options.clock` reads an option, `token.clock` does not: the name of a member is no variable.
  if (type === 'MemberExpression') return property?.name === 'options' || readsOption(object);
  return Object.entries(node).some(([member, value]) => member !== 'loc' && readsOption(value));
}

/** What a refusal says besides its status: the code and message of `new Refusal` and its helpers. */
function isWording({ node, key, listKey, parentPath }: SyntaxPath): boolean {
  const parent = parentPath?.node;
  if (parent === undefined) return false;
  const isLater = listKey === 'arguments' && typeof key === 'number' && key > 0;
  if (isLater && ['Refusal', 'wrong', 'refused'].includes(parent.callee?.name ?? '')) {
    return node.type !== 'Identifier';
  }
  return key === 'value' || key === 'init'
    ? ['message', 'code'].includes(parent.key?.name ?? parent.id?.name ?? '')
    : false;
}

/** Stryker loads this by name. Its types are not imported, so that the rest of the project compiles without it. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'conforming', value: { shouldIgnore: whyConforming } },
];
