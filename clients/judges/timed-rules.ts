import type { ClientRuleId } from '../../requirements/client/all.ts';

/**
 * Rules that a sound client may seem to break on a busy machine: by a request, an answer or an effect that comes late, by a
 * time limit of its own that ends, or by the exit code that follows from one. A break of another rule, such as a secret in
 * an address, needs no second look.
 */
export const timedRules: ReadonlySet<ClientRuleId> = new Set([
  'CTOK-005',
  'CTOK-006',
  'CTOK-007',
  'CTOK-008',
  'CTOK-009',
  'CTOK-013',
  'CADD-010',
  'CADD-011',
  'CADD-012',
  'CADD-020',
  'CLINK-008',
  'CDOC-001',
  'CDOC-007',
  'CSTAT-004',
  'CSTAT-005',
  'CSTAT-006',
  'CSTAT-007',
  'CSTAT-009',
  'CUP-007',
  'CUP-008',
  'CUP-009',
  'CVER-003',
  'CVER-005',
  'CVER-008',
  'CHOOK-002',
  'CHOOK-003',
  'CHOOK-006',
  'CHOOK-007',
  'CHOOK-009',
  'CHOOK-010',
  'CHOOK-011',
  'CHOOK-013',
  'CHOOK-014',
  'CSAFE-003',
]);
