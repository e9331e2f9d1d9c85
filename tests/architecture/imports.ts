import { parseSync } from 'oxc-parser';

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
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${file}: ${error.message}`);
  return [...nodesOf(program)].flatMap((node) => importOf(file, node));
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

/** A syntax tree's nodes, whatever their type: imports may hide in any expression and in any type. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}
