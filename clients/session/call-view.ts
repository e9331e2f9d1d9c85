import { statusesPath, tokenPath, webhooksPath } from '../../contracts/endpoints.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import type { JournalCall } from '../../mock/journal/entry.ts';

/** What an exchange is for. */
export type ExchangeKind =
  | 'token'
  | 'submit'
  | 'status'
  | 'statuses'
  | 'upload'
  | 'verify'
  | 'result'
  | 'webhook'
  | 'other';

/** An exchange with what rules ask of it. */
export interface CallView {
  readonly call: JournalCall;
  readonly kind: ExchangeKind;
  /** Without its query. */
  readonly path: string;
  /** The body as JSON; undefined if it is not JSON. */
  readonly json: unknown;
  /** The body of the answer as JSON; undefined if it is not JSON. */
  readonly answer: unknown;
  /** The status of the answer; 0 if none was given. */
  readonly status: number;
  /** What stands after `Bearer`; null without. */
  readonly token: string | null;
}

/** Reads an exchange. */
export function callView(call: JournalCall): CallView {
  const path = call.path.split('?')[0] ?? '';
  return {
    call,
    kind: kindOf(call.method, path),
    path,
    json: parseJson(call.body),
    answer: parseJson(call.answer?.body ?? ''),
    status: call.answer?.status ?? 0,
    token: /^Bearer +(\S+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? null,
  };
}

/** Whether an answer says that the call was granted. */
export function isSuccess({ status }: Pick<CallView, 'status'>): boolean {
  return status >= 200 && status < 300;
}

function kindOf(method: string, path: string): ExchangeKind {
  if (path === tokenPath) return 'token';
  if (path === statusesPath) return 'statuses';
  if (/\/submissions\/[^/]+\/status\.json$/.test(path)) return 'status';
  if (path.startsWith('/uploads/')) return 'upload';
  if (path.startsWith('/api/partner/v2/verify/requests/')) {
    return method === 'GET' ? 'result' : 'verify';
  }
  if (path.startsWith(webhooksPath)) return 'webhook';
  return method !== 'GET' && /^\/api\/partner\/v\d\/add\//.test(path) ? 'submit' : 'other';
}
