import { addPath, statusPath } from '../../../contracts/endpoints.ts';
import type { JournalCall } from '../../../mock/journal/entry.ts';

const began = Date.parse('2026-01-01T00:00:00Z');

/** Calls that arrived at these times, in milliseconds since the first, each answered at once. */
function callsAt(
  times: readonly number[],
  made: Pick<JournalCall, 'method' | 'path' | 'body'> & { readonly status: number },
): JournalCall[] {
  const { status, ...request } = made;
  return times.map((time, place) => ({
    kind: 'call',
    n: place + 1,
    at: began + time,
    clock: new Date(began + time).toISOString(),
    took: 0,
    connection: 1,
    origin: 'api',
    disturbedBy: null,
    ...request,
    headers: { 'content-type': 'application/json' },
    encoding: 'utf8',
    answer: { status, headers: {}, body: '{}' },
  }));
}

const submission = {
  method: 'POST',
  path: addPath('education'),
  body: JSON.stringify({ id: 'a', credential_type: 'education', data: { degree: 'BSc' } }),
};

/** A submission, and reads of its status. */
export const readsAt = (...times: number[]) => [
  ...callsAt([0], { ...submission, status: 200 }),
  ...callsAt(times, { method: 'GET', path: statusPath('a'), body: '', status: 200 }),
];

/** The same submission again and again, each put off without a word about when to come back. */
export const putOffAt = (...times: number[]) => callsAt(times, { ...submission, status: 503 });
