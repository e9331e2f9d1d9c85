import { inspect } from 'node:util';
import { z } from 'zod';
import type { DriverContext } from '../../profiles/driver-module.ts';
import type { Channel } from '../channel.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { Redactor } from '../redaction.ts';

/** One thing that a driver module is asked to do. */
export interface ModuleCall<T> {
  /** The function's name, as messages and evidence give it. */
  readonly name: string;
  /** The URL that it is about: a link, or the target. */
  readonly url: string;
  /** The other arguments, for the evidence. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly answers: z.ZodType<T>;
  readonly act: (at: DriverContext) => unknown;
}

/** What all calls of one driver module share. */
export interface ModuleHost {
  /** The file as the profile names it. */
  readonly file: string;
  /** The URL of calls that are not about a link. */
  readonly base: string;
  readonly redactor: Redactor;
  /** How long a call may take, in milliseconds. */
  readonly deadlineMs: number;
  readonly contextFor: (channel: Channel) => DriverContext;
}

/**
 * Asks a driver module to do one thing, judges its answer, and writes both down.
 *
 * @throws {DriverError} if it throws, returns something else than promised, or takes too long
 * @throws the channel signal's reason.
 */
export async function performCall<T>(
  host: ModuleHost,
  channel: Channel,
  call: ModuleCall<T>,
): Promise<T> {
  const started = performance.now();
  const step = channel.step();
  const write = (answer: string | null, failure: string | null): void => {
    const redact = (text: string) => host.redactor.redact(text);
    channel.record({
      via: 'driver',
      step,
      request: {
        method: call.name,
        url: redact(call.url),
        headers: {},
        body: redact(JSON.stringify(call.given)),
      },
      response: answer === null ? null : { status: 200, headers: {}, body: redact(answer) },
      failure: failure === null ? null : redact(failure),
      durationMs: performance.now() - started,
    });
  };
  try {
    const answer = checkedAnswer(call, await inTime(host, channel, call));
    write(JSON.stringify(answer) ?? '', null);
    return answer;
  } catch (thrown) {
    channel.signal.throwIfAborted();
    const message = `driver ${host.file}, ${call.name}: ${messageOf(thrown)}`;
    write(null, message);
    throw new DriverError(host.redactor.redact(message), { cause: thrown });
  }
}

/** The answer, or an error once the time is over: a module may ignore its signal. */
async function inTime<T>(
  { contextFor, deadlineMs }: ModuleHost,
  channel: Channel,
  call: ModuleCall<T>,
): Promise<unknown> {
  channel.signal.throwIfAborted();
  const ending = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (reason: unknown): void => {
    ending.abort(reason);
    reject(reason);
  };
  const late = `expected an answer within ${deadlineMs} ms, got none; raise limits.requestTimeoutMs if it is just slow`;
  const deadline = setTimeout(() => end(new Error(late)), deadlineMs);
  const interrupt = (): void => end(channel.signal.reason);
  channel.signal.addEventListener('abort', interrupt, { once: true });
  try {
    const context = contextFor({ ...channel, signal: ending.signal });
    return await Promise.race([call.act(context), ended]);
  } finally {
    clearTimeout(deadline);
    channel.signal.removeEventListener('abort', interrupt);
  }
}

function checkedAnswer<T>({ answers }: ModuleCall<T>, answer: unknown): T {
  const parsed = answers.safeParse(answer);
  if (parsed.success) return parsed.data;
  const got = answer === undefined ? 'nothing' : inspect(answer, { breakLength: Infinity });
  const problem = z.prettifyError(parsed.error).replace(/\s+/g, ' ');
  throw new Error(
    `expected the answer that docs/driver-modules.md describes, got ${got.slice(0, 200)} (${problem})`,
  );
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
