import { inOrder, notInTheFuture } from './coherence.ts';
import { day } from './dates.ts';
import { listOf, partnerChain } from './lists.ts';
import { type Field, object } from './objects.ts';
import { type Rule, wrong } from './rule.ts';
import { personName, text } from './texts.ts';

const required: Field = { rule: text, presence: 'required' };

// Stryker disable next-line Regex: only a server that holds senders to the framework reads it
const levels = /^(A1|A2|B1|B2|C1|C2)$/;

/** A level of the framework; the pages do not say which spellings there are. */
const level: Rule = (value, at, setting) =>
  setting.options.cefr === 'framework' && typeof value === 'string' && !levels.test(value)
    ? wrong(at, 'inclusion', 'must be a level from A1 to C2')
    : text(value, at, setting);

const cefr: Field = { rule: level, presence: 'optional' };

const testScores = object({
  cefr_scores: {
    rule: object({ combined: cefr, reading: cefr, listening: cefr, speaking: cefr, writing: cefr }),
    presence: 'required',
  },
  overall: { rule: object({ score: required, scale: required }), presence: 'required' },
  subskills: {
    rule: listOf(object({ skill: required, score: required })),
    presence: 'optional',
  },
  partner_chain: { rule: partnerChain, presence: 'optional or null' },
});

/** An English test. */
export const englishProficiency: Rule = object(
  {
    full_name: { rule: personName, presence: 'required' },
    test_provider: required,
    test_name: required,
    completion_date: { rule: day, presence: 'required' },
    expiry_date: { rule: day, presence: 'optional' },
    test_scores: { rule: testScores, presence: 'required' },
  },
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  notInTheFuture('completion_date'),
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  inOrder('completion_date', 'expiry_date'),
);
