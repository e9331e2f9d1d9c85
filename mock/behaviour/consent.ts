import type { DecisionPage, Page } from '../../contracts/test-control.ts';
import type { Decision, Submission } from '../store.ts';
import type { Sight } from './links.ts';

/** What becomes of a person's answer to the consent prompt. Source: `docs/api.md#consent`. */
export interface Consent {
  /** Whether the page that a person is on takes their answer. */
  isOpen(page: Page, sight: Sight): boolean;
  /** Notes the answer; `now` in milliseconds. */
  record(submission: Submission, decision: Decision, now: number): void;
  /** The page after an answer that was taken. */
  next(decision: Decision): DecisionPage;
  /** The page after an answer that was not. */
  closed(page: Page): DecisionPage;
}

export const consent: Consent = {
  isOpen: (page) => page === 'consent',
  record(submission, decision, now) {
    submission.decision = decision;
    submission.decidedAt = now;
  },
  next: (decision) => (decision === 'accepted' ? 'credential' : 'canceled'),
  closed: (page) => (page === 'credential' ? 'credential' : 'error'),
};
