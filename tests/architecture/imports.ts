import { type EcmaScriptModule, parseSync } from 'oxc-parser';

/** One reference from a module to another, as written. */
export interface Import {
  readonly specifier: string;
  /** `type` if it is erased before the program runs. */
  readonly kind: 'value' | 'type';
}

const referring: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/**
 * Everything that a module refers to: static and dynamic imports, re-exports, and `import('…')` in a type.
 *
 * @throws {SyntaxError} naming the file if it does not parse, or if it imports something computed.
 */
export function importsOf(file: string, source: string): readonly Import[] {
  const parsed = parseSync(file, source);
  const [error] = parsed.errors;
  if (error !== undefined) throw new SyntaxError(`${file}: ${error.message}`);
  return needsTree.test(source)
    ? [...nodesOf(parsed.program)].flatMap((node) => importOf(file, node))
    : statementsOf(parsed.module, source);
}

/**
 * What the parser's list of statements does not have: imports in expressions and in types, and exports of nothing.
 *
 * It makes the tree of a module only if asked to. That takes ten times as long as parsing.
 */
const needsTree = /\bimport\s*\(|\bexport\s+(?:type\s*)?\{\s*\}/;

/** Of `import type from './a.ts'` and `import type, { a } from './a.ts'`, the name is `type`. */
const erasedStatement = /^(?:im|ex)port\s+type\b(?!\s+from\b|\s*,)/;

function statementsOf({ staticImports, staticExports }: EcmaScriptModule, source: string) {
  const exported = staticExports.flatMap(({ start, entries }) => {
    const from = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest;
    return from ? [{ start, specifier: from.value }] : [];
  });
  const imported = staticImports.map(({ start, moduleRequest }) => ({
    start,
    specifier: moduleRequest.value,
  }));
  return [...imported, ...exported].map(({ start, specifier }): Import => {
    const isErased = erasedStatement.test(source.slice(start));
    return { specifier, kind: isErased ? 'type' : 'value' };
  });
}

/** The modules that may compute what they import. */
const computing: ReadonlySet<string> = new Set([
  // It has to load on a Node that is too old to go on.
  'cli/entry.js',
  // It tries every subpath of the package.
  'tests/peers/proofs/subpaths.cjs',
  // It loads what a profile names: a file of the target's owner.
  'profiles/load-module.ts',
]);

function importOf(file: string, node: Node): readonly Import[] {
  if (!referring.has(node.type)) return [];
  if (node.source === null || node.source === undefined) return [];
  const specifier = node.source.value;
  if (typeof specifier !== 'string') {
    if (computing.has(file)) return [];
    throw new SyntaxError(`${file}: an import that is not a string literal cannot be checked`);
  }
  const erased = (node.importKind ?? node.exportKind) === 'type' || node.type === 'TSImportType';
  return [{ specifier, kind: erased ? 'type' : 'value' }];
}

interface Node {
  readonly type: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
}

/** A syntax tree's nodes of every type: imports may hide in any expression and in any type. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}
