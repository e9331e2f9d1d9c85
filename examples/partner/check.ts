import type { Submission } from './client.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const day: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(String(value));

/** What must be there, by type. */
const needed: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  education: { education_provider: text, course_name: text },
  english_proficiency: { test_provider: text, test_name: text, completion_date: day },
  microcredential: { issuer_name: text, microcredential_name: text, issue_date: day },
  digital_identity: {
    identity_document_validity: oneOf('manual', 'government_database', 'verifiable_credential'),
    identity_document_liveness: oneOf('automated', 'in_person'),
    identity_document_person_match: oneOf('manual', 'automated', 'government_database'),
  },
  right_to_work: { country: (value) => /^[A-Z]{2}$/.test(String(value)) },
  career_history: { employment: (value) => Array.isArray(value) && value.length > 0 },
};

/** The field that keeps a submission from being sent; null if it may be. It names no value, so that it may be logged. */
export function mistakeIn({ credential_type: type, data }: Submission): string | null {
  const { credential } = data as { credential: Readonly<Record<string, unknown>> };
  const checks = { full_name: text, ...needed[type] };
  const wrong = Object.entries(checks).find(([field, check]) => !check(credential[field]));
  if (wrong !== undefined) return wrong[0];
  const { awaiting_graduation: awaiting, conferral_year: year } = credential;
  // A year after the conferral, and none before it.
  return type === 'education' && (awaiting === true) === text(year) ? 'conferral_year' : null;
}
