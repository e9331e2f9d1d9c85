import type { Fields } from '../../contracts/credentials/define.ts';
import type { DocumentState } from '../../contracts/test-control.ts';
import type { Person, Submission } from '../store.ts';

/** What just happened between a person and a submission. */
export type Occasion = 'claimed' | 'accepted' | 'canceled';

/** What an account holds. Source: `docs/api.md#ownership`, rule LINK-011. */
export interface Accounts {
  /** Whether the account takes the credential up on this occasion. */
  takesUp(occasion: Occasion, submission: Submission): boolean;
  /** Whether what the credential replaces is removed on this occasion. */
  replacesOn(occasion: Occasion, submission: Submission): boolean;
  /** The fields as the account shows them. */
  fields(submission: Submission): Fields;
  /** What the account shows of the document. */
  document(submission: Submission, deleted: boolean): DocumentState;
  /** Whether the account shows a credential that it holds, at this time in milliseconds. */
  shows(submission: Submission, person: Person, now: number): boolean;
}

export const accounts: Accounts = {
  takesUp: (occasion) => occasion === 'accepted',
  replacesOn: (occasion) => occasion === 'accepted',
  fields: (submission) => submission.credential,
  document: ({ document }, deleted) =>
    document === null ? 'none' : deleted ? 'deleted' : 'present',
  shows: () => true,
};
