import { notInTheFuture } from './coherence.ts';
import { day, year, yearOrDay } from './dates.ts';
import { listOf, partnerChain } from './lists.ts';
import { type Field, type Fields, object } from './objects.ts';
import { type Rule, type Setting, wrong } from './rule.ts';
import { flag, personName, text } from './texts.ts';

const required: Field = { rule: text, presence: 'required' };
const optional: Field = { rule: text, presence: 'optional' };
const optionalFlag: Field = { rule: flag, presence: 'optional' };

const subject = object(
  {
    name: required,
    code: required,
    grade: required,
    credit: optional,
    score: optional,
    completion_date: { rule: yearOrDay, presence: 'required' },
  },
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  notInTheFuture('completion_date'),
);

const transcript = object({
  overall: {
    rule: object(
      { issuance_date: { rule: day, presence: 'required' }, score: optional },
      // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
      notInTheFuture('issuance_date'),
    ),
    presence: 'required',
  },
  subjects: { rule: listOf(subject), presence: 'required' },
});

/** A degree or the like. */
export const education: Rule = object(
  {
    full_name: { rule: personName, presence: 'required' },
    education_provider: required,
    course_name: required,
    conferral_year: { rule: year, presence: 'optional or null' },
    awaiting_graduation: optionalFlag,
    has_majors: optionalFlag,
    with_honours: optionalFlag,
    majors: { rule: listOf(text), presence: 'optional' },
    transcript: { rule: transcript, presence: 'optional' },
    partner_chain: { rule: partnerChain, presence: 'optional or null' },
  },
  conferredOrAwaiting,
  majorsAgree,
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  notInTheFuture('conferral_year'),
);

function conferredOrAwaiting({ conferral_year, awaiting_graduation }: Fields, at: string) {
  const conferred = typeof conferral_year === 'string';
  if (conferred === (awaiting_graduation !== true)) return [];
  return conferred
    ? wrong(`${at}.conferral_year`, 'present', 'must be null while graduation is awaited')
    : wrong(`${at}.conferral_year`, 'required', 'is missing, and no graduation is awaited');
}

function majorsAgree({ has_majors, majors }: Fields, at: string, { options }: Setting) {
  if (options.incoherent || typeof has_majors !== 'boolean') return [];
  const some = Array.isArray(majors) && majors.length > 0;
  return some === has_majors ? [] : wrong(`${at}.majors`, 'agreement', 'contradicts has_majors');
}
