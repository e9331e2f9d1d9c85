import type { EndedCommand } from '../session/session.ts';

type Leak = EndedCommand['leaks'][number];

/** A value that must not stand in the output of a client. */
export interface Canary {
  readonly what: Leak['what'];
  readonly value: string;
}

/** In bytes: a client that writes more is stopped. */
const FLOOD = 32 * 1024 * 1024;
/** In bytes: the end of the output that is kept, to show it if the client fails. */
const TAIL = 4096;
/** In bytes: the end of one part that is searched again with the next part. The longest canary is a token. */
const OVERLAP = 2048;

/** Reads what a client writes: looks for canaries, passes on the lines of the protocol, and keeps only the end. */
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
 * @param canaries what is secret at this moment; called for each part of the output
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
