import { isLoopback } from '../../../contracts/loopback.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import type { ClientJudge } from '../judge.ts';

/** SEEK Pass knows the host. */
export const knownHost: ClientJudge = {
  rule: 'CDOC-002',
  occasion: 'a document that is named by its URL',
  judge(sessions, notes, { documentHosts }) {
    const hosts = new Set<string>();
    for (const session of sessions) {
      for (const { submission, url } of documentUrls(session)) {
        notes.saw(session);
        hosts.add(url.hostname);
        if (documentHosts === null || documentHosts.includes(url.hostname)) continue;
        // The judge's own sample documents are on loopback.
        if (isLoopback(url.hostname)) continue;
        const did = `named a document on ${url.hostname}, which is not among documentHosts`;
        notes.breaks({ session, did, calls: [submission] });
      }
    }
    if (documentHosts === null && hosts.size > 0) {
      notes.remark(`documents are on ${[...hosts].join(', ')}; the profile names no documentHosts`);
    }
  },
};

/** The URL is https and cannot be guessed from another. */
export const unguessable: ClientJudge = {
  rule: 'CDOC-008',
  occasion: 'a document that is named by its URL',
  judge(sessions, notes) {
    for (const session of sessions) {
      const urls = documentUrls(session);
      for (const { submission, url } of urls) {
        notes.saw(session);
        if (url.protocol === 'https:' || isLoopback(url.hostname)) continue;
        const did = `named a document by ${url.protocol}//, not by https`;
        notes.breaks({ session, did, calls: [submission] });
      }
      const near = urls.filter(({ url }, place) =>
        urls.slice(0, place).some((earlier) => isNext(earlier.url.href, url.href)),
      );
      if (near.length === 0) continue;
      const did = `named documents whose addresses differ by a counter: ${near[0]?.url.href}`;
      notes.breaks({ session, did, calls: near.map(({ submission }) => submission) });
    }
  },
};

interface DocumentAddress {
  readonly submission: SubmissionView;
  readonly url: URL;
}

function documentUrls({ submissions }: SessionView): readonly DocumentAddress[] {
  return submissions.flatMap((submission) => {
    const url = typeof submission.document === 'string' ? URL.parse(submission.document) : null;
    return url !== null && /^https?:$/.test(url.protocol) ? [{ submission, url }] : [];
  });
}

/** The widest step that still looks like a counter. */
const STEP = 10;

/** Whether two addresses differ in one decimal number only, by a small step. */
function isNext(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => text.split(/(?<![0-9a-f])(\d+)(?![0-9a-f])/i));
  if (first === undefined || second === undefined || first.length !== second.length) return false;
  const different = first.flatMap((part, place) => (part === second[place] ? [] : [place]));
  const [place = -1, ...more] = different;
  const [a, b] = [first[place] ?? '', second[place] ?? ''];
  if (more.length > 0 || !/^\d+$/.test(a) || !/^\d+$/.test(b)) return false;
  return Math.abs(Number(a) - Number(b)) <= STEP;
}
