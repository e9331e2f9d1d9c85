import type { Fields } from '../../contracts/credentials/define.ts';
import type { GivenCredential, TestData } from './test-data.ts';

/** One mistake for each type that its contract refuses: a missing text, a wrong form, a word outside of a closed set. */
const mistakes: Readonly<Record<string, Fields>> = {
  education: { awaiting_graduation: false, conferral_year: null },
  microcredential: { issue_date: '17/05/2025' },
  english_proficiency: { test_provider: undefined },
  digital_identity: { identity_document_validity: 'unknown' },
  right_to_work: { country: 'Australia' },
  career_history: { full_name: null },
};

/** The same people, each with a mistake in their first credential, except for the first person. */
export function withMistakes(people: TestData['people']): TestData['people'] {
  return people.map((person, place) => {
    const [first, ...more] = person.credentials;
    if (place === 0 || first === undefined) return person;
    return { ...person, credentials: [mistaken(first), ...more] };
  });
}

function mistaken(record: GivenCredential): GivenCredential {
  return { ...record, fields: { ...record.fields, ...mistakes[record.credential_type] } };
}
