import { readRedirectLink } from '../../contracts/redirect-link.ts';
import type { Person, Submission } from '../store.ts';

/** The page that an opened link shows. */
export type Page = 'sign-in' | 'consent' | 'credential' | 'error';

/** Who looks at what: everything that decides about a page. */
export interface Sight {
  /** Null where nothing is known under the link. */
  readonly submission: Submission | null;
  /** Whether its life as a pending request has ended. */
  readonly over: boolean;
  /** Null for someone who is not signed in. */
  readonly person: Person | null;
}

/** Whom a link belongs to and what it shows. Source: `api.md` section 5, the table of the test-control protocol. */
export interface Links {
  /** Whether an opened link is the one that was answered for this submission. */
  matches(opened: string, submission: Submission): boolean;
  /** Associates a submission that nobody owns with this person; true where that happened now. */
  claim(submission: Submission, person: Person | null, at: 'visit' | 'decision'): Claimed;
  page(sight: Sight): Page;
}

type Claimed = boolean | Promise<boolean>;

export const links: Links = {
  matches(opened, submission) {
    const [here, there] = [opened, submission.link].map(identity);
    return here === there;
  },
  claim(submission, person) {
    if (!person || submission.owner !== null) return false;
    submission.owner = person.id;
    return true;
  },
  page({ submission, over, person }) {
    if (!person) return 'sign-in';
    if (!submission || over || submission.owner !== person.id) return 'error';
    if (submission.decision === 'canceled') return 'error';
    return submission.decision === 'accepted' ? 'credential' : 'consent';
  },
};

/** All of a link that says which request it means. */
function identity(link: string): string | null {
  const read = readRedirectLink(link);
  return (
    read &&
    JSON.stringify([
      read.url.pathname,
      ...['clientId', 'documentType', 'content'].map((name) => read.parameters.get(name)),
    ])
  );
}
