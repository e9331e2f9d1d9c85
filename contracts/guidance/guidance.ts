/** One departure from the advice, at a place below the value that was looked at. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  /** What is wrong, as the end of a sentence whose subject is the field. */
  readonly says: string;
  readonly suggestion: string;
}

/** Advice of the pages that the server is not said to enforce: SHOULD, never MUST. */
export interface Guidance {
  /** The name under which it is reported; permanent. */
  readonly rule: string;
  /** The advice in one sentence. */
  readonly advice: string;
  readonly source: string;
  /** The value to look at: the partner's own id, or a field of one credential type below its leaf fields. */
  readonly at: 'id' | { readonly type: string; readonly path: readonly string[] };
  /** Values that the pages themselves call unsuitable; none if they name none. */
  readonly unsuitable?: readonly string[];
  /** Every departure of a value that fits its schema; empty if it follows the advice. */
  readonly flaws: (value: unknown) => readonly Flaw[];
}
