import type { JournalEntry } from './entry.ts';

type Without<Entry> = Entry extends unknown ? Omit<Entry, 'n'> : never;

/** An entry before it has its number. */
export type NewEntry = Without<JournalEntry>;

/** What happened at a mock, oldest first. The oldest entries are dropped beyond the capacity. */
export interface Journal {
  /** Whether anything is kept at all. */
  readonly on: boolean;
  /** Numbers an entry, keeps it and returns it; it may be completed later, followed by `changed`. */
  add(entry: NewEntry): JournalEntry;
  /** Informs the listeners that an entry is complete. */
  changed(entry: JournalEntry): void;
  entries(): readonly JournalEntry[];
  /** How many entries were dropped. */
  dropped(): number;
  /** Calls back for each entry that is added or completed, until the returned function is called. */
  listen(listener: (entry: JournalEntry) => void): () => void;
  clear(): void;
}

/** Makes an empty journal. @param capacity the most entries that it keeps; 0 keeps none. */
export function createJournal(capacity: number): Journal {
  const kept: JournalEntry[] = [];
  const listeners = new Set<(entry: JournalEntry) => void>();
  let [count, dropped] = [0, 0];
  const changed = (entry: JournalEntry) => {
    for (const listener of listeners) listener(entry);
  };
  return {
    on: capacity > 0,
    add(given) {
      count += 1;
      const entry = { ...given, n: count } as JournalEntry;
      if (capacity === 0) return entry;
      kept.push(entry);
      if (kept.length > capacity) {
        kept.shift();
        dropped += 1;
      }
      changed(entry);
      return entry;
    },
    changed,
    entries: () => kept,
    dropped: () => dropped,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => void kept.splice(0),
  };
}
