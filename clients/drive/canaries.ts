import { grantsIn } from '../../mock/journal/redact.ts';
import type { ServedMock } from '../../mock/serve.ts';
import type { TestData } from '../data/test-data.ts';
import { callView } from '../session/call-view.ts';
import { submissionView } from '../session/submission-view.ts';
import { uploadLinksIn } from '../session/upload-view.ts';
import type { Canary } from './output-watch.ts';

const known = new WeakMap<object, { last: number; canaries: readonly Canary[] }>();

/** Everything that a client must not write: its secret, its tokens, its links, and the names in its test data. */
export function canariesOf(
  { clients: [client], journal }: Pick<ServedMock, 'clients' | 'journal'>,
  data: TestData,
): readonly Canary[] {
  const entries = journal.entries();
  const before = known.get(data);
  // Not their number, which stands still once the journal is full.
  const last = entries.at(-1)?.n ?? 0;
  if (before?.last === last) return before.canaries;
  const links = entries.flatMap((entry) => {
    const content = entry.kind === 'call' ? submissionView(callView(entry)).content : null;
    return content === null ? [] : [{ what: 'link' as const, value: content }];
  });
  const uploads = entries.flatMap((entry) =>
    entry.kind === 'call'
      ? uploadLinksIn(submissionView(callView(entry))).map(({ url }) => ({
          what: 'upload link' as const,
          value: url,
        }))
      : [],
  );
  const names = data.people.flatMap(({ credentials }) =>
    credentials.flatMap(({ fields }) =>
      typeof fields.full_name === 'string'
        ? [{ what: 'credential' as const, value: fields.full_name }]
        : [],
    ),
  );
  const granted = entries.flatMap(grantsIn).map(({ kind, secret }) => ({
    what: kind === 'token' ? ('token' as const) : ('secret' as const),
    value: secret,
  }));
  const canaries = [
    { what: 'secret' as const, value: client.clientSecret },
    ...granted,
    ...uploads,
    ...links,
    ...names,
  ];
  known.set(data, { last, canaries });
  return canaries;
}
