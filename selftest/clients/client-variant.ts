/** A change to a client that keeps every rule: a text of one of its files, and what stands there instead. */
export interface Edit {
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

/** A journey and the scene in which it is played. */
export type Play = readonly [journey: string, scene: string];

/** A client that differs from a sound one, and what a judge has to make of it. */
export interface ClientVariant {
  /** Lower case with hyphens, unique. */
  readonly name: string;
  /** Which of the two sound clients is changed. */
  readonly of: 'partner' | 'ruby';
  /** Every rule that it breaks, and no other; empty for a client that differs and conforms. */
  readonly breaks: readonly string[];
  readonly edits: readonly Edit[];
  /** Where the difference shows. */
  readonly plays: readonly Play[];
  /** Whether its pages are served, and a person follows them in a Chromium to the link. */
  readonly followed?: true;
  /** Where it says whether an event had an effect, as its profile would name it. */
  readonly effect?: string;
  /** What the profile of the client says beside the usual. */
  readonly documentHosts?: readonly string[];
}

/** A change in one place of one file. */
export function edit(file: string, from: string, to: string): Edit {
  return { file, from, to };
}
