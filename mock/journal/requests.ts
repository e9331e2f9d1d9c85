import { addPath, statusesPath, tokenPath } from '../../contracts/endpoints.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import type { JournalCall, JournalVisit } from './entry.ts';
import type { Journal } from './journal.ts';

/** A submission as it arrived. */
export interface ReceivedSubmission {
  readonly call: JournalCall;
  /** The last segment of the path without `.json`. */
  readonly credentialType: string;
  /** The parsed body; undefined if it is not JSON. */
  readonly body: unknown;
  /** The status of the answer; null if none was given. */
  readonly status: number | null;
}

/** What a mock has been asked, for the assertions of a test. Oldest first. */
export interface MockRequests {
  /** Every exchange, pages included. */
  all(): readonly JournalCall[];
  submissions(): readonly ReceivedSubmission[];
  tokens(): readonly JournalCall[];
  statuses(): readonly JournalCall[];
  /** The links that people opened. */
  visits(): readonly JournalVisit[];
  /**
   * The first exchange, past or to come, that a condition holds for.
   *
   * @throws {Error} if none has come after `timeoutMs`, by default 5000
   */
  waitFor(
    holds: (call: JournalCall) => boolean,
    options?: { readonly timeoutMs?: number },
  ): Promise<JournalCall>;
}

const addPrefix = addPath('').replace('.json', '');

/** Reads a journal for a test. */
export function mockRequests(journal: Journal): MockRequests {
  const all = () => journal.entries().filter((entry) => entry.kind === 'call');
  return {
    all,
    submissions: () => all().filter(isSubmission).map(received),
    tokens: () => all().filter(({ path }) => path === tokenPath),
    statuses: () =>
      all().filter(({ path }) => path === statusesPath || path.endsWith('/status.json')),
    visits: () => journal.entries().filter((entry) => entry.kind === 'visit'),
    waitFor: (holds, { timeoutMs = 5000 } = {}) => waitFor(journal, holds, timeoutMs),
  };
}

function isSubmission({ method, path }: JournalCall): boolean {
  return method === 'POST' && path.startsWith(addPrefix);
}

function received(call: JournalCall): ReceivedSubmission {
  const credentialType = call.path.slice(addPrefix.length).replace(/\.json.*$/, '');
  return { call, credentialType, body: parseJson(call.body), status: call.answer?.status ?? null };
}

function waitFor(
  journal: Journal,
  holds: (call: JournalCall) => boolean,
  timeoutMs: number,
): Promise<JournalCall> {
  const past = journal.entries().find((entry) => entry.kind === 'call' && holds(entry));
  if (past?.kind === 'call') return Promise.resolve(past);
  const { promise, resolve, reject } = Promise.withResolvers<JournalCall>();
  const silence = listen();
  const timer = setTimeout(() => {
    silence();
    const count = journal.entries().length;
    reject(new Error(`no request met the condition within ${timeoutMs} ms; ${count} arrived`));
  }, timeoutMs);
  return promise;

  function listen(): () => void {
    const stop = journal.listen((entry) => {
      if (entry.kind !== 'call' || !holds(entry)) return;
      stop();
      clearTimeout(timer);
      resolve(entry);
    });
    return stop;
  }
}
