/** The rules that a repeat which gets another link breaks. */
export const repeatRules: readonly string[] = [
  'REUSE-001',
  'REUSE-002',
  'REUSE-005',
  'REUSE-006',
  'REUSE-007',
  'REUSE-009',
  'REUSE-010',
  'CONS-004',
];
