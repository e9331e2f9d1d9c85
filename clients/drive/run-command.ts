import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import type { EndedCommand } from '../session/session.ts';
import { endProcessesWith } from './left-processes.ts';
import { type Canary, watchOutput } from './output-watch.ts';

/** A command to run and what to give it. */
export interface CommandRequest {
  readonly command: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds after which it is ended. */
  readonly limitMs: number;
  readonly canaries: () => readonly Canary[];
  /** Is called with each protocol line, and with where to answer. */
  readonly onLine: (line: string, stdin: Writable) => void;
  /** Is called with the id of the process, which is that of its group, and with its input. */
  readonly onStart: (id: number | undefined, stdin: Writable) => void;
  /** Ends the command early. */
  readonly signal: AbortSignal;
  /** Ends a command that stays up and is no longer needed: this does not count as ending by itself. */
  readonly done?: AbortSignal;
}

/** How a command ended, with its last words, which are shown and never stored. */
export interface CommandEnd {
  readonly ended: EndedCommand;
  readonly tail: string;
}

/** No client has that much to say in lines of the protocol: one that floods them fills no journal. */
const MOST_LINES = 5000;

/** Runs a command in a process group of its own, and ends the group with it. */
export async function runCommand(request: CommandRequest): Promise<CommandEnd> {
  const [program, ...args] = request.command;
  const lines: EndedCommand['lines'] = [];
  const env = { ...process.env, ...request.env };
  const child = spawn(program, args, { env, detached: true, stdio: 'pipe' });
  request.onStart(child.pid, child.stdin);
  // A client that reads nothing closes its input, which is no error of ours.
  child.stdin.on('error', () => {});
  const watch = watchOutput(request.canaries, (text) => {
    if (lines.length < MOST_LINES) lines.push({ at: Date.now(), text });
    request.onLine(text, child.stdin);
  });
  let overLimit = false;
  const end = () => endProcesses(child.pid);
  const stop = () => {
    overLimit = true;
    end();
  };
  const read = (stream: 'stdout' | 'stderr') => (chunk: Buffer) => {
    watch.read(stream, chunk);
    if (watch.isFlood()) stop();
  };
  child.stdout.on('data', read('stdout'));
  child.stderr.on('data', read('stderr'));
  const timer = setTimeout(stop, request.limitMs);
  request.signal.addEventListener('abort', stop);
  // The interruption may have come while the mock was being started.
  if (request.signal.aborted) stop();
  request.done?.addEventListener('abort', end);
  const [exitCode, signal] = await exitOf(child).finally(() => {
    // Also if the command did not start: the timer would keep us running until the limit.
    clearTimeout(timer);
    request.signal.removeEventListener('abort', stop);
    request.done?.removeEventListener('abort', end);
  });
  // Children that it left behind would keep its output open, and the mock busy.
  end();
  const { SEEK_PASS_CLIENT_ID: own } = request.env;
  if (own !== undefined) endProcessesWith('SEEK_PASS_CLIENT_ID', own);
  const tail = watch.tail();
  const crashed = !overLimit && !request.done?.aborted && isCrash(exitCode, signal, tail);
  const leaks = [...watch.leaks()];
  return { ended: { exitCode, signal, overLimit, crashed, lines, leaks }, tail };
}

/** Ends a process and all of its group: at once, as a client has nothing to save. */
function endProcesses(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}

async function exitOf(child: ReturnType<typeof spawn>): Promise<[number | null, string | null]> {
  const { promise, resolve, reject } = Promise.withResolvers<[number | null, string | null]>();
  child.once('exit', (code, signal) => resolve([code, signal]));
  child.once('error', ({ message }) => reject(new CommandError(unstartable(message))));
  const closed = new Promise<void>((done) => {
    child.once('close', () => done());
  });
  const result = await promise;
  // What was written last arrives after the exit; a child that holds the pipe may not hold us.
  await Promise.race([closed, new Promise((done) => setTimeout(done, 200))]);
  return result;
}

function unstartable(message: string): string {
  return `expected a command that can be started, got: ${message}; write it after -- as in a shell`;
}

/** A command that could not be started at all. */
class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode = 2;
}

/** What runtimes write about an error that nothing caught. */
const uncaught =
  /^Node\.js v\d|^Traceback \(most recent call last\)|^\S+\.rb:\d+:in .*\(\w*(Error|Exception)\)|^panic: |^Exception in thread /m;

function isCrash(code: number | null, signal: string | null, tail: string): boolean {
  return signal !== null || (code !== 0 && uncaught.test(tail));
}
