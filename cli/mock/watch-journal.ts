import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { JournalEntry } from '../../mock/journal/entry.ts';
import { clientSecrets, createRedaction } from '../../mock/journal/redact.ts';
import type { ServedMock } from '../../mock/serve.ts';
import { screen } from '../../reports/screen.ts';
import { wantsColour } from '../colour.ts';
import type { MockFlags } from './flags.ts';
import { logLines } from './log-line.ts';

/** Prints and writes what happens at a mock until it is closed: `--log` and `--journal FILE`. */
export function watchJournal(
  { journal, clients }: Pick<ServedMock, 'journal' | 'clients'>,
  { log, journal: kept, judge }: Pick<MockFlags, 'log' | 'journal' | 'judge'>,
): { close(): Promise<void> } {
  const file = kept ?? judge;
  if (!log && file === undefined) return { close: async () => {} };
  const out = file === undefined ? null : createWriteStream(file, { flags: 'a' });
  const colour = wantsColour(process.stdout, process.env);
  const redaction = createRedaction(clientSecrets(clients));
  const written = new Set<number>();
  const stop = journal.listen((entry) => {
    if (!isComplete(entry) || written.has(entry.n)) return;
    written.add(entry.n);
    redaction.learn(entry);
    const hidden = redaction.entry(entry);
    if (log) screen.print(`${logLines(hidden, colour).join('\n')}\n`);
    out?.write(`${JSON.stringify(hidden)}\n`);
  });
  return {
    async close() {
      stop();
      if (out === null) return;
      out.end();
      await once(out, 'close');
    },
  };
}

/** A call is written once it was answered. */
function isComplete(entry: JournalEntry): boolean {
  if (entry.kind === 'delivery') return entry.took !== null;
  return entry.kind !== 'call' || entry.answer !== null;
}
