/** Requests of equal contents have one link: a verification that holds nothing shares it with all others. */
const ONE_CONTENT = /^URI-007$/;

/** By rule of the second version, the rules of the first that it says again: code that both share breaks both. */
const restated: Readonly<Record<string, readonly RegExp[]>> = {
  'V2-001': [/^ADD-001$/, /^URI-/],
  'V2-002': [/^ADD-(002|019)$/],
  'V2-003': [/^ADD-003$/],
  'V2-004': [/^ADD-004$/],
  'V2-005': [/^ADD-005$/],
  'V2-006': [/^ADD-006$/],
  'V2-008': [/^URI-/, /^REUSE-/, /^AUTH-013$/],
  'V2-010': [/^AUTH-/],
  'V2-011': [/^AUTH-008$/],
  'V2-012': [/^ADD-014$/],
  'V2-013': [/^ADD-01[23]$/],
  'V2-014': [/^ADD-015$/],
  'V2-015': [/^(ADD-018|AUTH-012|STAT-)/],
  'V2-022': [/^ADD-016$/],
  'V2-023': [/^(REUSE|KEEP|STAT)-/],
  'V2-024': [/^(LINK|CONS|REUSE)-/],
  'V2-025': [/^(LINK|CONS)-/],
  'V2-028': [/^(REPL|LINK|CONS)-/],
  'BATCH-001': [/^URI-/, /^AUTH-003$/],
  'BATCH-002': [/^AUTH-/, /^STAT-/],
  'BATCH-003': [/^(AUTH-012|STAT-)/],
  'BATCH-004': [/^LINK-0(01|11)$/, /^REPL-/, ONE_CONTENT],
  'BATCH-005': [/^AUTH-003$/],
  'BATCH-007': [/^URI-/],
  'BATCH-008': [/^REUSE-001$/],
  'BATCH-011': [/^CONS-00[67]$/],
  'BATCH-012': [/^LINK-00[2456]$/],
  'BATCH-014': [/^LINK-011$/],
  'BATCH-015': [/^AUTH-003$/],
  'ASSET-004': [/^LINK-011$/],
  'ASSET-008': [/^LINK-0(01|11)$/],
  'ASSET-015': [/^KEEP-002$/],
  'VERIFY-002': [/^CONS-00[16]$/, ONE_CONTENT],
  'VERIFY-003': [ONE_CONTENT],
  'VERIFY-010': [/^LINK-001$/, ONE_CONTENT],
  'VERIFY-017': [ONE_CONTENT],
  'VERIFY-018': [/^CONS-006$/],
  'VERIFY-019': [/^LINK-00[246]$/, ONE_CONTENT],
  'VERIFY-022': [/^URI-001$/],
  'VERIFY-025': [/^CONS-006$/],
  'HOOK-002': [/^CONS-006$/, ONE_CONTENT],
};

/** Whether a rule may be broken by a fault of shared code that is declared to break these. */
export function isRestated(requirement: string, violates: readonly string[]): boolean {
  const patterns = restated[requirement] ?? [];
  return violates.some((id) => patterns.some((pattern) => pattern.test(id)));
}
