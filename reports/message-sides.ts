/** What the message of a broken rule sets against each other. */
export interface MessageSides {
  /** What was done: the request, or the way of a person; empty if the message does not say. */
  readonly asked: string;
  readonly expected: string;
  readonly got: string;
  /** What the message says beside that, such as why nothing was shrunk; empty if nothing. */
  readonly note: string;
}

/** Reads a message such as `POST /x: expected 404, got 201 …`; null if it does not have this form. */
export function messageSides(message: string): MessageSides | null {
  const [first = '', ...notes] = message.split('\n');
  const [, asked = '', expected, got] =
    /^(?:(.*?): )?expected (.*?),? (?:but )?got (.*)$/.exec(first) ?? [];
  if (expected === undefined || got === undefined) return null;
  return { asked, expected, got, note: notes.join('\n').trim() };
}
