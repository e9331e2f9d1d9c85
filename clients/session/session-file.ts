import { z } from 'zod';
import { journalEntry } from '../../mock/journal/entry.ts';
import { type ClientSession, clientSession } from './session.ts';

const head = clientSession.omit({ entries: true }).extend({ record: z.literal('session') });

/** What a line of a journal may hold: the beginning of a session, or something that happened in it. */
export const journalLine = z.union([head, journalEntry]);

/** A file of exchanges that cannot be judged: the message says at which line and why. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly exitCode = 2;
}

/** Writes sessions as JSON lines: a line for each session, followed by a line for each of its entries. */
export function writeSessions(sessions: readonly ClientSession[]): string {
  const lines = sessions.flatMap(({ entries, ...rest }) => [
    JSON.stringify({ record: 'session', ...rest }),
    ...entries.map((entry) => JSON.stringify(entry)),
  ]);
  return `${lines.join('\n')}\n`;
}

/**
 * Reads sessions, or the bare entries that `spc mock --journal` writes, which are one session without a scene.
 *
 * @throws {JournalError} for a line that is neither
 */
export function readSessions(text: string): ClientSession[] {
  const sessions: ClientSession[] = [];
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line, place);
    const begun = head.safeParse(value);
    if (begun.success) {
      const { record: _record, ...rest } = begun.data;
      sessions.push({ ...rest, entries: [] });
      continue;
    }
    const entry = journalEntry.safeParse(value);
    if (!entry.success) throw new JournalError(wrong(place, 'another object'));
    if (sessions.length === 0) sessions.push(passiveSession([]));
    sessions.at(-1)?.entries.push(entry.data);
  }
  if (sessions.length === 0)
    throw new JournalError('expected at least one exchange, got an empty file');
  return sessions;
}

/** A session of which only the recorded calls are known. */
export function passiveSession(entries: ClientSession['entries']): ClientSession {
  return {
    journey: 'all',
    scene: 'plain',
    given: null,
    followed: null,
    ended: null,
    connections: 0,
    documents: [],
    effects: null,
    again: false,
    stalledMs: 0,
    entries,
  };
}

function parsed(line: string, place: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new JournalError(wrong(place, 'no JSON'));
  }
}

function wrong(place: number, got: string): string {
  return `line ${place + 1}: expected an exchange of \`spc mock --journal\` or a session of \`spc client --journal\`, got ${got}`;
}
