import { inOrder, notInTheFuture } from './coherence.ts';
import { day } from './dates.ts';
import { partnerChain } from './lists.ts';
import { type Field, type Fields, object } from './objects.ts';
import { type Rule, type Setting, wrong } from './rule.ts';
import { personName, text } from './texts.ts';

const required: Field = { rule: text, presence: 'required' };

/** A short course. */
export const microcredential: Rule = object(
  {
    full_name: { rule: personName, presence: 'required' },
    issuer_name: required,
    microcredential_name: required,
    issue_date: { rule: day, presence: 'required' },
    expiry_date: { rule: day, presence: 'optional' },
    assessment_result: { rule: text, presence: 'optional or null' },
    partner_chain: { rule: partnerChain, presence: 'optional or null' },
  },
  suitable,
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  notInTheFuture('issue_date'),
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  inOrder('issue_date', 'expiry_date'),
);

/** The guidance asks for names that say something; a server may hold senders to it. */
function suitable({ microcredential_name, issuer_name }: Fields, at: string, set: Setting) {
  if (set.options.unsuitableNames) return [];
  if (/^certificate of (completion|participation)$/i.test(String(microcredential_name))) {
    return wrong(`${at}.microcredential_name`, 'unsuitable', 'names a kind of certificate');
  }
  return /^management$/i.test(String(issuer_name))
    ? wrong(`${at}.issuer_name`, 'unsuitable', 'does not describe the issuer')
    : [];
}
