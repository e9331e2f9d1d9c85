/** A token as it was granted. */
export interface GrantedToken {
  readonly token: string;
  /** How many seconds it is valid; null if the target does not say. */
  readonly expiresIn: number | null;
}

/** Tokens by scope set. */
export interface TokenCache {
  /**
   * The token under this key, fetched once for all that ask at the same time, and again after half its life:
   * a request may wait long for its turn. A failure is not kept.
   */
  get(key: string, fetch: () => Promise<GrantedToken>): Promise<string>;
  /** Forgets every token, also those on their way. */
  clear(): void;
}

/** The shortest time for which a token is kept: a target that grants less gets no token request with every call. */
const shortestMs = 1000;

interface CacheEntry {
  readonly token: Promise<string>;
  /** Infinity while it is fetched, and if the target does not say how long it is valid. */
  renewAt: number;
}

/**
 * Makes an empty cache.
 *
 * @param now milliseconds of a clock that never goes back.
 */
export function createTokenCache(now = (): number => performance.now()): TokenCache {
  const tokens = new Map<string, CacheEntry>();
  return {
    get: (key, fetch) => {
      const cached = tokens.get(key);
      if (cached !== undefined && now() < cached.renewAt) return cached.token;
      const asked = now();
      const fetched = fetch();
      const kept: CacheEntry = { token: fetched.then(({ token }) => token), renewAt: Infinity };
      tokens.set(key, kept);
      fetched.then(
        ({ expiresIn }) => {
          if (expiresIn !== null) kept.renewAt = asked + Math.max(expiresIn * 500, shortestMs);
        },
        () => {
          if (tokens.get(key) === kept) tokens.delete(key);
        },
      );
      return kept.token;
    },
    clear: () => tokens.clear(),
  };
}
