import type { Subject } from '../harness/subject.ts';
import { fakeTarget } from '../harness/target-for-tests.ts';
import type { Profile } from '../targets/profile.ts';
import { sampleDocuments } from '../targets/sample-documents.ts';

/** A credential type on a profile that supplies every kind of document. */
export function subjectOf(credentialType: string, profile: Partial<Profile> = {}): Subject {
  const full = fakeTarget({ profile: { documents: sampleDocuments, ...profile } }).profile;
  return { credentialType, profile: full, asOf: '2026-01-01' };
}
