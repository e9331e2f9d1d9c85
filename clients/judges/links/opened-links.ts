import { readRedirectLink } from '../../../contracts/redirect-link.ts';
import type { JournalVisit } from '../../../mock/journal/entry.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import type { VerificationView } from '../../session/verification-view.ts';

/** What became of a link on its way to the person. */
export type LinkFlaw = 'escaped' | 'added to' | 'altered';

/** An exchange whose answer gave a link. */
type Giving = SubmissionView | VerificationView;

/** A link that was opened, with the request that it was given for. */
export interface OpenedLink<Given extends Giving = SubmissionView> {
  readonly visit: JournalVisit;
  /** Null if it resembles none that was given. */
  readonly given: Given | null;
  /** Null if it is the given link, character by character. */
  readonly flaw: LinkFlaw | null;
}

/** Every link of a submission that was opened in a session. */
export function openedLinks({ visits, submissions, verifications }: SessionView): OpenedLink[] {
  const others = verifications.filter(({ link }) => link !== null);
  return opened(
    visits.filter((visit) => !others.some((one) => resembles(one, visit))),
    submissions,
  );
}

/** Every link of a verification that was opened in a session. */
export function openedVerifications({
  visits,
  submissions,
  verifications,
}: SessionView): OpenedLink<VerificationView>[] {
  const others = submissions.filter(({ link }) => link !== null);
  // What resembles no link is judged as that of a submission if there is one.
  const own =
    others.length === 0
      ? visits
      : visits.filter((visit) => verifications.some((one) => resembles(one, visit)));
  return opened(own, verifications);
}

function opened<Given extends Giving>(
  visits: readonly JournalVisit[],
  requests: readonly Given[],
): OpenedLink<Given>[] {
  // Without any link there is nothing that a person could be sent to.
  if (!requests.some(({ link }) => link !== null)) return [];
  // In a frame a link is not opened at all: that is the matter of CLINK-006.
  const open = visits.filter(({ framed }) => !framed);
  return open.map((visit) => {
    const exact = requests.findLast(({ link }) => link === visit.link);
    if (exact !== undefined) return { visit, given: exact, flaw: null };
    const given = requests.findLast((one) => resembles(one, visit)) ?? null;
    return { visit, given, flaw: flawOf(visit.link, given?.link ?? null) };
  });
}

function resembles({ content, link }: Giving, visit: JournalVisit): boolean {
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
