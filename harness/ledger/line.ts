import { createHash } from 'node:crypto';
import { type Entry, entry } from './entry.ts';
import { LedgerError } from './ledger-error.ts';

/** What the first line follows. */
export const GENESIS = '0'.repeat(64);

const VERSION = 2;
/** What every line begins with. */
export const LINE_START = '{"hash":"';

const HASH_ENDS = LINE_START.length + GENESIS.length;

/** One line of the chain, without its line break, and what the next line follows. */
export interface Line {
  readonly text: string;
  readonly hash: string;
}

/** Writes an entry as the line that follows another: its hash covers the entry and the hash before it. */
export function lineOf(written: Entry, previous: string): Line {
  const body = JSON.stringify({ v: VERSION, previous, ...written });
  const hash = createHash('sha256').update(body).digest('hex');
  return { text: `{"hash":"${hash}",${body.slice(1)}`, hash };
}

/**
 * Reads a line and makes sure that it follows the one before it.
 *
 * @param number for messages, from 1.
 * @throws {LedgerError} if the line was changed, or the one before it was, or it is of another version.
 */
export function entryOf(
  text: string,
  previous: string,
  number: number,
): { readonly entry: Entry; readonly hash: string } {
  const hash = text.slice(LINE_START.length, HASH_ENDS);
  const body = `{${text.slice(HASH_ENDS + '",'.length)}`;
  if (createHash('sha256').update(body).digest('hex') !== hash) {
    throw new LedgerError(`line ${number} is not as it was written: its hash does not fit`);
  }
  const { v, previous: follows, ...rest } = JSON.parse(body) as Record<string, unknown>;
  if (follows !== previous) {
    throw new LedgerError(
      `line ${number} does not follow the line before it: a line was taken out`,
    );
  }
  const parsed = entry.safeParse(v === 1 ? fromVersion1(rest) : rest);
  if ((v === 1 || v === VERSION) && parsed.success) return { entry: parsed.data, hash };
  throw new LedgerError(
    `line ${number} is of another version (${String(v)}); expected version ${VERSION}`,
  );
}

/** Version 1 called the line that begins a run `cohort`. */
function fromVersion1(fields: Record<string, unknown>): Record<string, unknown> {
  return fields.kind === 'cohort' ? { ...fields, kind: 'run' } : fields;
}
