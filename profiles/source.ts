import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Path } from '../contracts/json-path.ts';
import { ProfileError } from './profile-error.ts';

/** A profile as written. */
export interface ProfileSource {
  readonly file: string;
  readonly value: unknown;
  /** The line on which a path begins, counted from 1; its nearest parent's if the path is not there. */
  lineOf(path: Path): number;
}

const LARGEST = 256 * 1024;

/**
 * Reads the YAML of a profile. Code frames are left out of messages, for they could quote a secret.
 *
 * @throws {ProfileError} if it is not YAML
 */
export function parseSource(text: string, file: string): ProfileSource {
  if (text.length > LARGEST) {
    throw new ProfileError(
      `${file}: expected a profile, got a file of ${text.length} characters; no profile has more than ${LARGEST}`,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new ProfileError(
      `${file}:${line}:${col}: expected YAML, but ${broken.message}; correct the line and its indentation`,
    );
  }
  return {
    file,
    value: readValue(document, file),
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
  };
}

function readValue(document: Document, file: string): unknown {
  try {
    const value: unknown = document.toJS();
    // An anchor that holds itself would never come to an end.
    JSON.stringify(value);
    return value;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ProfileError(`${file}: expected plain YAML, but ${why}; write the values out`);
  }
}

function offsetOf(document: Document, path: Path): number {
  if (path.length === 0) return 0;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return offsetOf(document, path.slice(0, -1));
}
