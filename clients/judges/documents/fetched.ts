import type { FetchedDocument } from '../../session/session.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';

/** A document URL can be read without signing in. */
export const readable: ClientJudge = {
  rule: 'CDOC-001',
  occasion: 'a document on loopback, or on a host of documentHosts',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const document of session.documents.filter(({ on }) => on === 'submission')) {
        notes.saw(session);
        const why = unreadable(document);
        if (why === null) continue;
        const did = `named a document that ${why}: ${document.url}`;
        notes.breaks({ session, did, calls: namedIn(session, document) });
      }
    }
  },
};

/** The URL stays readable until the submission is final. */
export const stillReadable: ClientJudge = {
  rule: 'CDOC-007',
  occasion: 'a document whose person decided',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const document of session.documents.filter(({ on }) => on === 'decision')) {
        const before = session.documents.find(
          ({ on, url }) => on === 'submission' && url === document.url,
        );
        if (before === undefined || unreadable(before) !== null) continue;
        notes.saw(session);
        if (unreadable(document) === null) continue;
        const did = `took a document away before its person had decided: ${document.url}`;
        notes.breaks({ session, did, calls: namedIn(session, document) });
      }
    }
  },
};

function unreadable({ status, bytes, contentType }: FetchedDocument): string | null {
  if (status === null) return 'could not be fetched';
  if (status !== 200) return `is answered ${status} without credentials`;
  if (bytes === 0) return 'is empty';
  return contentType.startsWith('text/html') ? 'is a page of HTML, such as a sign-in' : null;
}

/** The submissions that name a document. */
function namedIn({ submissions }: SessionView, { url }: FetchedDocument) {
  return submissions.filter(({ document }) => document === url).slice(0, 1);
}
