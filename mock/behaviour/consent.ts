import type { Decision, Submission } from '../store.ts';
import type { Page } from './links.ts';

/** The page after the consent prompt. */
export type DecisionPage = 'credential' | 'canceled' | 'error';

/** What becomes of a person's answer to the consent prompt. Source: `api.md` section 5. */
export interface Consent {
  /** Whether the page that a person is on takes their answer. */
  open(page: Page): boolean;
  /** Notes the answer; `now` in milliseconds. */
  record(submission: Submission, decision: Decision, now: number): void;
  /** The page to go to; `page` is the one that the answer was given on. */
  next(page: Page, decision: Decision): DecisionPage;
}

export const consent: Consent = {
  open: (page) => page === 'consent',
  record(submission, decision, now) {
    submission.decision = decision;
    submission.decidedAt = now;
  },
  next(page, decision) {
    if (page === 'credential') return 'credential';
    if (page !== 'consent') return 'error';
    return decision === 'accepted' ? 'credential' : 'canceled';
  },
};
