import type { FetchedDocument } from '../../session/session.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import type { ClientJudge } from '../judge.ts';

/** By document type: how the file begins, in hexadecimal digits, and the content types that fit. */
const kinds: Readonly<Record<string, { start: string; types: readonly string[] }>> = {
  pdf: { start: '25504446', types: ['application/pdf'] },
  english_assessment: { start: '25504446', types: ['application/pdf'] },
  png: { start: '89504e47', types: ['image/png'] },
  jpg: { start: 'ffd8ff', types: ['image/jpeg'] },
};

function kindJudge(
  rule: 'CDOC-003' | 'CDOC-006',
  concerns: (submission: SubmissionView) => boolean,
): ClientJudge {
  return {
    rule,
    occasion: 'a document that could be fetched',
    judge(sessions, notes) {
      for (const session of sessions) {
        for (const submission of session.submissions.filter(concerns)) {
          const file = session.documents.find(
            ({ url, status }) => url === submission.document && status === 200,
          );
          if (file === undefined || file.contentType.startsWith('text/html')) continue;
          notes.saw(session);
          const flaw = misfit(String(submission.documentType), file);
          if (flaw !== null) notes.breaks({ session, calls: [submission], ...flaw });
        }
      }
    },
  };
}

/** The file is of the kind that the document type says. */
export const documentKinds: readonly ClientJudge[] = [
  kindJudge('CDOC-003', ({ type }) => type !== 'english_proficiency'),
  kindJudge('CDOC-006', ({ type }) => type === 'english_proficiency'),
];

function misfit(
  type: string,
  { start, contentType }: FetchedDocument,
): { readonly did: string; readonly atMost?: 'warn' } | null {
  const kind = kinds[type];
  if (kind === undefined) return null;
  if (!start.startsWith(kind.start)) {
    return { did: `named a file as ${type} that begins with the bytes ${start.slice(0, 8)}` };
  }
  const [stated = ''] = contentType.split(';');
  if (kind.types.includes(stated.trim())) return null;
  const did = `served a ${type} under the content type ${stated || 'none'}`;
  return stated === 'image/jpg' ? { did, atMost: 'warn' } : { did };
}
