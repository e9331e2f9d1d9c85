import type { CheckContext } from '../../harness/check/check-context.ts';
import { fakeTarget } from '../../harness/testing/fake-target.ts';
import type { Profile } from '../../profiles/profile.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';

/** A credential type on a profile that supplies every kind of document. */
export function contextOf(credentialType: string, profile: Partial<Profile> = {}): CheckContext {
  const full = fakeTarget({ profile: { documents: sampleDocuments, ...profile } }).profile;
  return { credentialType, profile: full, asOf: '2026-01-01' };
}
