import { z } from 'zod';
import { type Answer, jsonOf } from '../answer.ts';
import { DriverError, wasAnswerLost } from '../errors/driver-error.ts';
import { TransportError } from '../errors/transport-error.ts';
import type { HttpChannel } from '../http/capture.ts';
import type { Http } from '../http/http.ts';

/** A request of the control protocol with the shape of its answer. */
export interface ControlCall<T> {
  readonly method: 'GET' | 'POST';
  /** Below the control URL, with a slash at its beginning. */
  readonly path: string;
  readonly body?: unknown;
  /** Whether the same call again is harmless. Default: if it only reads. */
  readonly repeat?: boolean;
  readonly answers: z.ZodType<T>;
}

/** A client of one target's control protocol. */
export interface ControlDriver {
  /** @throws {DriverError} if the answer is not the promised one, or none came */
  call<T>(call: ControlCall<T>, channel: HttpChannel): Promise<T>;
  /** Forgets submissions, tokens and people; later calls carry the new epoch. @throws {DriverError} */
  reset(channel: HttpChannel): Promise<void>;
}

/** Makes the driver of the test control at this URL. Source: `docs/control-protocol.md`. */
export function createControlDriver(http: Http, base: string): ControlDriver {
  let epoch: string | null = null;

  async function call<T>(wanted: ControlCall<T>, channel: HttpChannel): Promise<T> {
    const answer = await send(wanted, channel);
    const parsed = wanted.answers.safeParse(jsonOf(answer));
    const succeeded = answer.status >= 200 && answer.status < 300;
    if (succeeded && parsed.success) return parsed.data;
    const problem = succeeded && !parsed.success ? z.prettifyError(parsed.error) : '';
    throw new DriverError(explain(answer, problem));
  }

  async function send(wanted: ControlCall<unknown>, channel: HttpChannel): Promise<Answer> {
    const { method, path, body, repeat = method === 'GET' } = wanted;
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(epoch === null ? {} : { 'x-control-epoch': epoch }),
    };
    const sent = {
      method,
      base,
      path,
      headers,
      repeat,
      budget: 'requests',
    } as const;
    try {
      return await http.send(
        { ...sent, body: body === undefined ? null : JSON.stringify(body) },
        channel,
      );
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      throw new DriverError(`test control ${error.message}`, { cause: error });
    }
  }

  return {
    call,
    reset: async (channel) => {
      try {
        ({ epoch } = await call(resetCall, channel));
      } catch (error) {
        if (!wasAnswerLost(error)) throw error;
        // The reset may have happened and ended our epoch; a second reset needs none.
        epoch = null;
        ({ epoch } = await call({ ...resetCall, repeat: true }, channel));
      }
    },
  };
}

const resetCall: ControlCall<{ epoch: string }> = {
  method: 'POST',
  path: '/reset',
  body: {},
  answers: z.object({ epoch: z.string().min(1) }),
};

function explain(answer: Answer, problem: string): string {
  const { method, path } = answer.request;
  const got = `test control ${method} ${path}: expected the answer of control protocol 1, got ${answer.shown}`;
  if (answer.status === 409) {
    return `${got}; another run has reset this target, so give every run a target of its own`;
  }
  const detail = problem === '' ? '' : ` (${problem.replace(/\s+/g, ' ')})`;
  return `${got}${detail}; compare the target's test control with the control protocol`;
}
