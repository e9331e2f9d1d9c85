import { batchKinds } from '../../../contracts/batch.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import type { ClientJudge } from '../judge.ts';
import { misfitsOf } from '../submitting/misfits.ts';

/** The items of a batch have the shape of their kind and ids of their own. */
export const batchShape: ClientJudge = {
  rule: 'CUP-001',
  occasion: 'a batch, as in the journey batch',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const batch of session.submissions.filter(({ type }) => type === 'batch')) {
        notes.saw(session);
        const did = flaw(batch);
        if (did !== null) notes.breaks({ session, did, calls: [batch] });
      }
    }
  },
};

/** A universal credential has at most one asset, and none without a document. */
export const universalAssets: ClientJudge = {
  rule: 'CUP-002',
  occasion: 'a universal credential, as in the journey batch',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const submission of session.submissions) {
        const universal = universalIn(submission);
        if (universal.length > 0) notes.saw(session);
        for (const { message } of misfitsOf(submission, 'CUP-002')) {
          const did = `sent a universal credential in which ${message}`;
          notes.breaks({ session, did, calls: [submission] });
        }
        if (!universal.some(hasNoAssetInList)) continue;
        const did = 'sent an empty list of assets instead of none';
        notes.breaks({ session, did, calls: [submission], atMost: 'warn' });
      }
    }
  },
};

function flaw(batch: SubmissionView): string | null {
  const body = (batch.json ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = batchKinds.find(
    ({ key, many }) => body[key] !== undefined && Array.isArray(body[key]) !== many,
  );
  if (wrong !== undefined) {
    return `sent ${wrong.key} ${wrong.many ? 'without a list' : 'in a list'} in a batch`;
  }
  const [misfit] = misfitsOf(batch, 'CUP-001');
  if (misfit !== undefined) return `sent a batch in which ${misfit.message}`;
  const twice = repeatedId(batch);
  return twice === null ? null : `sent two items of a batch under the id ${twice}`;
}

function repeatedId({ items }: SubmissionView): string | null {
  const ids = items.flatMap(({ item }) => {
    const id = ((item ?? {}) as { credential_id?: unknown }).credential_id;
    return typeof id === 'string' ? [id] : [];
  });
  return ids.find((id, place) => ids.indexOf(id) !== place) ?? null;
}

function universalIn({ type, json, items }: SubmissionView): readonly unknown[] {
  if (type === 'universal_credential') return [json];
  return items
    .filter(({ kind }) => kind.type.name === 'universal_credential')
    .map(({ item }) => item);
}

function hasNoAssetInList(universal: unknown): boolean {
  const { assets } = (universal ?? {}) as { assets?: unknown };
  return Array.isArray(assets) && assets.length === 0;
}
