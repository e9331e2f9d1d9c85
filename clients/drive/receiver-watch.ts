import type { Writable } from 'node:stream';
import type { JournalEntry } from '../../mock/journal/entry.ts';
import { callView, isSuccess } from '../session/call-view.ts';
import { playReceive, type ReceiveRequest } from './receive.ts';

/** In milliseconds: a client that prints no `SPC-READY` is taken for ready when it has asked for nothing for so long. */
const QUIET = 2000;

/** Waits until a client is ready to receive events. */
export interface ReceiverWatch {
  onLine(line: string): void;
  onEntry(entry: JournalEntry): void;
}

/** Plays the journey receive once its client says that it is ready, or has a webhook and two verifications and is quiet. */
export function watchReceiver(
  request: Omit<ReceiveRequest, 'lines'>,
  stdin: () => Writable | null,
): ReceiverWatch {
  const lines: string[] = [];
  let [webhooks, verifications, started] = [0, 0, false];
  let quiet: NodeJS.Timeout | undefined;
  function start(): void {
    const input = stdin();
    if (started || input === null) return;
    started = true;
    clearTimeout(quiet);
    void playReceive({ ...request, lines: () => lines }, input);
  }
  return {
    onLine(line) {
      lines.push(line);
      if (line === 'SPC-READY') start();
    },
    onEntry(entry) {
      if (entry.kind !== 'call' || entry.answer === null || !isSuccess(callView(entry))) return;
      const { kind } = callView(entry);
      if (kind === 'webhook' && entry.method === 'POST') webhooks += 1;
      if (kind === 'verify') verifications += 1;
      if (webhooks < 1 || verifications < 2) return;
      clearTimeout(quiet);
      quiet = setTimeout(start, QUIET).unref();
    },
  };
}
