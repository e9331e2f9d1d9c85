import type { Requirement } from './requirement.ts';

/**
 * A newer version replaces an older credential.
 *
 * The pages say that it happens but not which key fields decide, so a check is judged by D only for a type whose
 * key the profile states, by A for one whose key is the built-in default, and is left out if no key is known.
 */
export const repl = {
  'REPL-001': {
    rule: 'A new submission whose key fields equal those of a held credential replaces it once the same person has accepted it: the account holds one credential, the new one. If the profile does not state the key, this is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
    needs: ['people', 'accounts'],
  },
  'REPL-002': {
    rule: 'An education credential that awaited graduation is replaced by the conferred one. If the profile does not state the key, this is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
    needs: ['people', 'accounts'],
  },
  'REPL-003': {
    rule: 'A credential that is about to expire is replaced by the one renewed with a later expiry. If the profile does not state the key, this is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
    needs: ['people', 'accounts'],
  },
  'REPL-004': {
    rule: 'An assessment that was retaken replaces the earlier one with its new score. If the profile does not state the key, this is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
    needs: ['people', 'accounts'],
  },
  'REPL-005': {
    rule: 'When any key field differs, both credentials are kept. If the profile does not state the key, this is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
    needs: ['people', 'accounts'],
  },
  'REPL-006': {
    rule: 'An equal credential in another person’s account is not touched.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
    needs: ['people', 'accounts'],
  },
  'REPL-007': {
    rule: 'Until the newer credential is accepted, the older one stays.',
    basis: 'A',
    source: { section: 'docs/api.md#replacement', note: 'silent on the moment' },
    needs: ['people', 'accounts'],
  },
  'REPL-008': {
    rule: 'Credentials of different types never replace each other.',
    basis: 'A',
    source: { section: 'docs/api.md#replacement', note: 'silent on other types' },
    needs: ['people', 'accounts'],
  },
  'REPL-009': {
    rule: 'Each key field that the profile states decides about replacement, and no other field does. If the profile states no key, it is recorded which fields decide.',
    basis: 'D',
    source: { section: 'docs/api.md#replacement' },
    needs: ['people', 'accounts'],
  },
} satisfies Record<string, Requirement>;
