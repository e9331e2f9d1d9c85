import type { EndedCommand } from '../session/session.ts';

type Leak = EndedCommand['leaks'][number];

/** A value that must not stand in the output of a client. */
export interface Canary {
  readonly what: Leak['what'];
  readonly value: string;
}

/** Beyond so many bytes a client is ended: it is flooding. */
const FLOOD = 32 * 1024 * 1024;
/** What is kept to be shown if the client fails. */
const TAIL = 4096;
/** The longest canary is a token. */
const OVERLAP = 2048;

/** Reads what a client writes: looks for canaries, hands on the lines of the protocol, and keeps the end alone. */
export interface OutputWatch {
  read(stream: Leak['stream'], chunk: Buffer): void;
  leaks(): readonly Leak[];
  /** The last lines, of both streams. */
  tail(): string;
  isFlood(): boolean;
}

/**
 * Makes a watch over the output of one command.
 *
 * @param canaries what is secret by now; asked anew for each part of the output
 * @param onLine is called with each line that begins with `SPC-`
 */
export function watchOutput(
  canaries: () => readonly Canary[],
  onLine: (line: string) => void,
): OutputWatch {
  const leaks = new Map<string, Leak>();
  const rest = { stdout: '', stderr: '' };
  let [tail, total] = ['', 0];
  function read(stream: Leak['stream'], chunk: Buffer): void {
    total += chunk.length;
    if (total > FLOOD) return;
    const text = chunk.toString('utf8');
    tail = (tail + text).slice(-TAIL);
    const whole = rest[stream] + text;
    const lines = whole.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines.filter((each) => each.startsWith('SPC-'))) onLine(line.trim());
    const spoken = whole
      .split('\n')
      .filter((line) => !line.startsWith('SPC-'))
      .join('\n');
    for (const { what, value } of canaries()) {
      if (spoken.includes(value)) leaks.set(`${what} ${stream}`, { what, stream });
    }
    rest[stream] = last.slice(-OVERLAP);
  }
  return {
    read,
    leaks: () => [...leaks.values()],
    tail: () => (total > FLOOD ? `${tail}\n(ended by spc: more than 32 MiB of output)` : tail),
    isFlood: () => total > FLOOD,
  };
}
