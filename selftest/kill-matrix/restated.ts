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
  'BATCH-001': [/^URI-/],
  'BATCH-002': [/^AUTH-/, /^STAT-/],
  'BATCH-003': [/^(AUTH-012|STAT-)/],
  'BATCH-004': [/^(LINK|CONS|REPL)-/],
  'BATCH-007': [/^URI-/],
  'BATCH-008': [/^REUSE-/],
  'BATCH-011': [/^(CONS|LINK)-/],
  'BATCH-012': [/^(LINK|CONS)-/],
  'BATCH-014': [/^(LINK|CONS)-/],
};

/** By area of the second version, the rules of the first that any of its rules rests on: people, links and tokens are shared. */
const shared: Readonly<Record<string, readonly RegExp[]>> = {
  BATCH: [/^AUTH-003$/],
  ASSET: [/^(LINK|CONS|KEEP|REUSE)-/],
  VERIFY: [/^(LINK|CONS|URI)-/, /^AUTH-003$/],
  HOOK: [/^(LINK|CONS)-/],
};

/** Whether a rule may be broken by a fault of shared code that is declared to break these. */
export function isRestated(requirement: string, violates: readonly string[]): boolean {
  const area = requirement.slice(0, requirement.indexOf('-'));
  const patterns = [...(restated[requirement] ?? []), ...(shared[area] ?? [])];
  return violates.some((id) => patterns.some((pattern) => pattern.test(id)));
}
