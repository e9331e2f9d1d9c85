/**
 * By fault or defect, rules that it breaks as a side effect, on some values or in some steps.
 *
 * They may report it and need not; the rules that must are those that the fault itself names. The entries are what
 * `spc selftest --full` saw with seed 1.
 */
export const sideEffects: Readonly<Record<string, readonly string[]>> = {
  // Their values or steps include what the fault spoils: a submission, a link or an event that they need.
  'batch-of-eight-refused': ['BATCH-001'],
  'two-of-a-kind-refused': ['BATCH-001'],
  'leap-day-refused': ['ADD-019'],
  'long-chain-refused': ['V2-002'],
  'null-partner-chain-refused': ['ADD-019'],
  'middle-employments-are-not-judged': ['ADD-010'],
  'role-not-asked-of-a-current-job': ['ADD-003'],
  'unopened-stays-incomplete': ['KEEP-005'],
  'reading-frees-the-id': ['REUSE-002'],
  'reading-twice-cancels': ['STAT-004'],
  'repeat-link-differs': ['STAT-009'],
  'repeat-makes-a-new-request': ['STAT-009'],
  'fifth-repeat-makes-a-new-request': ['REUSE-006'],
  'four repeats and no more': ['REUSE-006'],
  'unknown-request-incomplete': ['VERIFY-008'],
  'v2-accepted-not-listed': ['BATCH-004', 'BATCH-014'],
  'universal-details-lost': ['BATCH-014'],
  'speciality-order-lost': ['BATCH-014'],
  // A target that overlooks a missing or wrong value overlooks a wrong JSON type and an absent key, too.
  'capitals in a document type': ['ADD-004'],
  'documents for jobs': ['ADD-004'],
  'gif taken': ['V2-003', 'V2-004'],
  'no category needed': ['V2-004'],
  'two-assets-accepted': ['V2-004'],
  'upload-type-unchecked': ['ASSET-001'],
  'v2-chain-as-text-accepted': ['V2-004'],
  'v2-missing-id-accepted': ['BATCH-006'],
  'v2-missing-name-accepted': ['V2-004'],
  'v2-no-work-rights-accepted': ['V2-004'],
  // A call without its scope or token breaks a rule for single requests, one for batches, or one for the challenge.
  'batch-scope-of-first-kind-only': ['V2-010'],
  'universal-scope-unchecked': ['BATCH-002'],
  'result-without-token': ['AUTH-015'],
  // Requests or people share what should be their own, so that one check disturbs another.
  'content-made-from-the-credential': ['VERIFY-013', 'VERIFY-024'],
  'v2-content-from-the-fields': ['V2-023', 'V2-024'],
  'replaces-across-people': ['REPL-005'],
  // An event is wrong in more than one way: its kind, its time, its signature or its secret.
  'created-at-with-zone': ['HOOK-017'],
  'event-at-open': ['HOOK-002', 'HOOK-014', 'VERIFY-025'],
  'event-signed-in-base64': ['HOOK-012'],
  'event-signed-in-capitals': ['HOOK-012'],
  'one-secret-signs-all': ['HOOK-003'],
  'webhook-secret-shared': ['HOOK-004'],
  'update-of-address-renames': ['HOOK-001'],
};
