import { inOrder, notInTheFuture } from './coherence.ts';
import { month } from './dates.ts';
import { listOf } from './lists.ts';
import { type Field, type Fields, object } from './objects.ts';
import { type Rule, type Setting, wrong } from './rule.ts';
import { personName, text } from './texts.ts';

const required: Field = { rule: text, presence: 'required' };
const optional: Field = { rule: text, presence: 'optional' };

const employment = object(
  {
    organisation: required,
    role_classification: optional,
    role_title: optional,
    start_date: { rule: month, presence: 'required' },
    end_date: { rule: month, presence: 'optional or null' },
    last_processed_month: { rule: month, presence: 'required' },
  },
  namesTheRole,
  saysTheEnd,
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  notInTheFuture('start_date', 'end_date', 'last_processed_month'),
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  inOrder('start_date', 'end_date'),
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  inOrder('start_date', 'last_processed_month'),
);

/** A person's jobs. */
export const careerHistory: Rule = object({
  full_name: { rule: personName, presence: 'required' },
  employment: { rule: listOf(employment, 1), presence: 'required' },
});

function namesTheRole({ role_classification, role_title }: Fields, at: string, setting: Setting) {
  return isGiven(role_classification, setting) || isGiven(role_title, setting)
    ? []
    : wrong(`${at}.role_title`, 'required', 'is missing, and role_classification too');
}

function isGiven(role: unknown, { options }: Setting): boolean {
  return typeof role === 'string' && (role !== '' || options.emptyConditions);
}

function saysTheEnd({ end_date }: Fields, at: string, { options }: Setting) {
  return end_date === undefined && !options.absentEndDates
    ? wrong(`${at}.end_date`, 'required', 'is missing')
    : [];
}
