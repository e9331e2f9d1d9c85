import type { Writable } from 'node:stream';
import type { JournalEntry } from '../../mock/journal/entry.ts';
import { callView, isSuccess } from '../session/call-view.ts';
import { playReceive, type ReceiveRequest } from './receive.ts';
import { untilUp } from './until-up.ts';

/** In milliseconds: a client that prints no `SPC-READY` is taken for ready when it has asked for nothing for so long. */
const QUIET = 2000;

/** Milliseconds within which a client that is ready must listen. */
const LISTENS_WITHIN = 5000;

/** Waits until a client is ready to receive events. */
export interface ReceiverWatch {
  onLine(line: string): void;
  onEntry(entry: JournalEntry): void;
}

/** What is played, and the port of loopback at which the client was asked to listen. */
type WatchedReceiver = Omit<ReceiveRequest, 'lines'> & { readonly port: number };

/** One that never listens there gets its events nevertheless, and is judged by them. */
async function untilListening({ port, over }: WatchedReceiver): Promise<void> {
  const signal = AbortSignal.any([over, AbortSignal.timeout(LISTENS_WITHIN)]);
  await untilUp({ host: '127.0.0.1', port }, signal).catch(() => {});
}

/** Plays the journey receive once its client says that it is ready, or has a webhook and two verifications and is quiet. */
export function watchReceiver(
  request: WatchedReceiver,
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
    void untilListening(request).then(() => playReceive({ ...request, lines: () => lines }, input));
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
