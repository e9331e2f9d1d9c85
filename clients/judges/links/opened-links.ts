import { readRedirectLink } from '../../../contracts/redirect-link.ts';
import type { JournalVisit } from '../../../mock/journal/entry.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { SubmissionView } from '../../session/submission-view.ts';

/** What became of a link on its way to the person. */
export type LinkFlaw = 'escaped' | 'added to' | 'altered';

/** A link that was opened, with the submission that it was given for. */
export interface OpenedLink {
  readonly visit: JournalVisit;
  /** Null if it resembles none that was given. */
  readonly given: SubmissionView | null;
  /** Null if it is the given link, character by character. */
  readonly flaw: LinkFlaw | null;
}

/** Every link that was opened in a session. */
export function openedLinks(session: SessionView): readonly OpenedLink[] {
  // Without any link there is nothing that a person could be sent to.
  if (!session.submissions.some(({ link }) => link !== null)) return [];
  // In a frame a link is not opened at all: that is the matter of CLINK-006.
  const visits = session.visits.filter(({ framed }) => !framed);
  return visits.map((visit) => {
    const exact = session.submissions.findLast(({ link }) => link === visit.link);
    if (exact !== undefined) return { visit, given: exact, flaw: null };
    const given = session.submissions.findLast((one) => resembles(one, visit)) ?? null;
    return { visit, given, flaw: flawOf(visit.link, given?.link ?? null) };
  });
}

function resembles({ content, link }: SubmissionView, visit: JournalVisit): boolean {
  if (content === null || link === null) return false;
  return visit.content === content || decoded(visit.link).includes(content);
}

function flawOf(opened: string, given: string | null): LinkFlaw {
  if (/\\u0026|\\\//i.test(opened)) return 'escaped';
  const [there, here] = [given && readRedirectLink(given), readRedirectLink(opened)];
  if (!there || !here) return 'altered';
  const moved = here.url.search !== there.url.search || !here.parameters.has('content');
  const names = new Set(there.parameters.keys());
  const more = [...here.parameters.keys()].some((name) => !names.has(name));
  return moved || more || opened.startsWith(given ?? '\0') ? 'added to' : 'altered';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
