import { readRedirectLink } from '../../contracts/redirect-link.ts';
import type { Page } from '../../contracts/test-control.ts';
import type { Person, Store, Submission } from '../store.ts';

/** Who looks at what, when and why: everything that decides about a page. */
export interface Sight {
  /** Null if the link is unknown. */
  readonly submission: Submission | null;
  /** Whether its life as a pending request has ended. */
  readonly over: boolean;
  /** Null for someone who is not signed in. */
  readonly person: Person | null;
  readonly at: 'visit' | 'decision';
  /** Milliseconds. */
  readonly now: number;
}

/** Who owns a link and what it shows. Source: `docs/api.md#ownership`, `docs/control-protocol.md`. */
export interface Links {
  /** The submission that an opened link was answered for. */
  find(store: Store, opened: string): Submission | null;
  /** Makes the person the owner of a submission without one; true if that happened now. */
  claim(sight: Sight): boolean | Promise<boolean>;
  page(sight: Sight): Page;
  /** What the page before a sign-in says of the credential. */
  teaser(submission: Submission): string;
}

export const links: Links = {
  find(store, opened) {
    // Stryker disable next-line StringLiteral: no request has this content
    const content = readRedirectLink(opened)?.parameters.get('content') ?? '';
    const submission = store.byContent.get(content);
    return submission && identity(opened) === identity(submission.link) ? submission : null;
  },
  claim({ submission, over, person }) {
    // Stryker disable next-line BooleanLiteral: a claim is of no consequence to accounts but in a faulty mock
    if (!submission || over || !person || submission.owner !== null) return false;
    submission.owner = person.id;
    return true;
  },
  page({ submission, over, person }) {
    if (!person) return 'sign-in';
    if (!submission || over || submission.owner !== person.id) return 'error';
    if (submission.decision === 'canceled') return 'error';
    return submission.decision === 'accepted' ? 'credential' : 'consent';
  },
  teaser: () => '',
};

/** All of a link that says which request it means. */
function identity(link: string): string | null {
  const read = readRedirectLink(link);
  return (
    read &&
    JSON.stringify([
      read.url.pathname,
      // Stryker disable next-line StringLiteral: the request was found by its content: to compare that again changes nothing
      ...['clientId', 'documentType', 'content'].map((name) => read.parameters.get(name)),
    ])
  );
}
