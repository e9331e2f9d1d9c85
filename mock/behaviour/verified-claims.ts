import type { KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose/jwt/verify';
import type { Claims } from './claims.ts';

/** More than a client has use for at once; beyond them all are forgotten and verified again. */
const MOST_KEPT = 1000;

/** By key, as each mock has its own and gets another with every reset. */
const verified = new WeakMap<KeyObject, Map<string, Claims>>();

/**
 * What a token says that this key signed and that has not expired; null for any other.
 *
 * A signature is verified once: that took as long as all other work for an answer. The expiry is checked every time.
 */
export async function verifiedClaims(
  token: string,
  key: KeyObject,
  now: Date,
): Promise<Claims | null> {
  const kept = keptFor(key);
  const known = kept.get(token);
  if (known !== undefined) return known.exp > Math.floor(now.getTime() / 1000) ? known : null;
  try {
    const options = { algorithms: ['HS512'], currentDate: now, requiredClaims: ['exp'] };
    const { payload } = await jwtVerify<Claims>(token, key, options);
    // A token that is not good yet says so with `nbf`, which the mock's own never have.
    // Stryker disable next-line ConditionalExpression, EqualityOperator: the cache saves time only, and no token of the mock has nbf
    if (payload.nbf === undefined) rememberSigned(token, key, payload);
    return payload;
  } catch {
    return null;
  }
}

/** Remembers what a token says that this key signed, so that its signature is not verified again. */
// Stryker disable next-line BlockStatement: the cache saves time only
export function rememberSigned(token: string, key: KeyObject, claims: Claims): void {
  const kept = keptFor(key);
  // Stryker disable next-line ConditionalExpression, EqualityOperator: it bounds memory, and what is forgotten is verified again
  if (kept.size >= MOST_KEPT) kept.clear();
  // Stryker disable next-line CallExpression: the cache saves time only
  kept.set(token, claims);
}

function keptFor(key: KeyObject): Map<string, Claims> {
  const kept = verified.get(key) ?? new Map<string, Claims>();
  // Stryker disable next-line CallExpression: the cache saves time only
  verified.set(key, kept);
  return kept;
}
