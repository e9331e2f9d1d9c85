/** A token as it was granted. */
export interface GrantedToken {
  readonly token: string;
  /** How many seconds it is good for; null where the target does not say. */
  readonly expiresIn: number | null;
}

/** Tokens by scope set. */
export interface TokenCache {
  /**
   * The token under this key, fetched once however many ask for it at the same time, and anew once half its life is over:
   * a request may wait long for its turn. A failure is not kept.
   */
  get(key: string, fetch: () => Promise<GrantedToken>): Promise<string>;
  /** Forgets every token, also those on their way. */
  clear(): void;
}

/** The shortest time for which a token is kept: a target that grants less gets no token request with every call. */
const shortestMs = 1000;

interface Kept {
  readonly token: Promise<string>;
  /** Infinity while it is on its way, and where nobody says how long it is good for. */
  renewAt: number;
}

/**
 * Makes an empty cache.
 *
 * @param now milliseconds of a clock that never goes back.
 */
export function createTokenCache(now = (): number => performance.now()): TokenCache {
  const tokens = new Map<string, Kept>();
  return {
    get: (key, fetch) => {
      const cached = tokens.get(key);
      if (cached !== undefined && now() < cached.renewAt) return cached.token;
      const asked = now();
      const fetched = fetch();
      const kept: Kept = { token: fetched.then(({ token }) => token), renewAt: Infinity };
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
