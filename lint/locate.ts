import { type Node, parseTree } from 'jsonc-parser';
import type { Path } from '../contracts/json-path.ts';
import type { Range } from './element-ranges.ts';

/**
 * The offset at which each of these places begins in the text of a JSON value: a property at its name.
 *
 * A place that does not exist begins at the innermost value around it.
 */
export function locate(text: string, paths: readonly Path[]): readonly number[] {
  const tree = treeOf(text);
  return paths.map((path) => (tree === undefined ? 0 : offsetOf(tree, path)));
}

/** The part of the text that the value at a path takes, with its type; undefined if nothing is there. */
export function locateValue(
  text: string,
  path: Path,
): (Range & { readonly type: string }) | undefined {
  const tree = treeOf(text);
  const node = tree === undefined ? undefined : nodeAt(tree, path);
  return node && { start: node.offset, end: node.offset + node.length, type: node.type };
}

function offsetOf(tree: Node, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = nodeAt(tree, path.slice(0, length));
    if (node !== undefined)
      return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

/** Of a key that is there twice the last one, whose value is the one that `JSON.parse` takes. */
function nodeAt(tree: Node, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((node, key) => {
    if (typeof key === 'number') return node?.type === 'array' ? node.children?.[key] : undefined;
    const property = node?.children?.findLast(({ children }) => children?.[0]?.value === key);
    return node?.type === 'object' ? property?.children?.[1] : undefined;
  }, tree);
}

function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch (error) {
    // Nested so deeply that the parser ran out of stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
