import { type CallView, isSuccess } from './call-view.ts';

/** What an answer says of one id. */
export interface ReadStatus {
  readonly id: string;
  readonly status: string;
}

/** A call for statuses, of one id or of many. */
export interface ReadView extends CallView {
  readonly asked: readonly string[];
  readonly entries: readonly ReadStatus[];
}

/** The statuses that no further question changes. */
const finals: readonly string[] = ['verified', 'canceled'];

/** Whether a status is one of those that stay. */
export function isFinal({ status }: ReadStatus): boolean {
  return finals.includes(status);
}

/** Reads a call for statuses. */
export function readView(view: CallView): ReadView {
  const ids = (view.json as { ids?: unknown } | undefined)?.ids;
  const asked =
    view.kind === 'status' ? [idIn(view.path)] : Array.isArray(ids) ? ids.map(String) : [];
  return { ...view, asked, entries: isSuccess(view) ? statusesIn(view.answer) : [] };
}

function idIn(path: string): string {
  const segment = path.split('/').at(-2) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function statusesIn(answer: unknown): readonly ReadStatus[] {
  const body = (answer ?? {}) as { credentials?: unknown };
  const listed = Array.isArray(body.credentials) ? (body.credentials as unknown[]) : [body];
  return listed.flatMap((entry) => {
    const { id, status } = (entry ?? {}) as Record<string, unknown>;
    return typeof id === 'string' && typeof status === 'string' ? [{ id, status }] : [];
  });
}
