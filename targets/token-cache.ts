/** Tokens by scope set. */
export interface TokenCache {
  /** The token under this key, fetched once however many ask for it at the same time; a failure is not kept. */
  get(key: string, fetch: () => Promise<string>): Promise<string>;
  /** Forgets every token, also those on their way. */
  clear(): void;
}

/** Makes an empty cache. */
export function createTokenCache(): TokenCache {
  const tokens = new Map<string, Promise<string>>();
  return {
    get: (key, fetch) => {
      const cached = tokens.get(key);
      if (cached !== undefined) return cached;
      const fetched = fetch();
      tokens.set(key, fetched);
      fetched.catch(() => {
        if (tokens.get(key) === fetched) tokens.delete(key);
      });
      return fetched;
    },
    clear: () => tokens.clear(),
  };
}
