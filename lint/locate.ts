import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Path } from '../contracts/json-path.ts';

/**
 * The offset at which each of these places begins in the text of a JSON value: a property at its name.
 *
 * A place that does not exist begins at the innermost value around it.
 */
export function locate(text: string, paths: readonly Path[]): readonly number[] {
  const tree = treeOf(text);
  return paths.map((path) => (tree === undefined ? 0 : offsetOf(tree, path)));
}

function offsetOf(tree: Node, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined)
      return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
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
