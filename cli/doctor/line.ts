/** One thing that the doctor looked at. */
export interface Line {
  readonly name: string;
  /** `note`: fine, but good to know. `skipped`: what came before made it pointless. */
  readonly state: 'ok' | 'note' | 'problem' | 'skipped';
  /** What was found. */
  readonly says: string;
  /** What to do about a problem. */
  readonly remedy: string | null;
  /** The exit code that a problem leads to; 0 for every other line. */
  readonly exit: number;
}

/** A line about something that is right, or that is allowed. */
export function fine(name: string, says: string, state: 'ok' | 'note' | 'skipped' = 'ok'): Line {
  return { name, state, says, remedy: null, exit: 0 };
}

/** A line about something that stands in the way of a run. */
export function problem(name: string, says: string, remedy: string, exit: 2 | 3 | 5 | 7): Line {
  return { name, state: 'problem', says, remedy, exit };
}
