import { secretsIn } from './decodings.ts';

/** What a run on a target full of secrets wrote. */
export interface Outputs {
  /** Every secret by what it is. */
  readonly secrets: ReadonlyMap<string, string>;
  /** By file or stream. */
  readonly written: ReadonlyMap<string, string>;
}

/** One of the outputs, and the secrets that must not be in it. */
export interface Output {
  readonly name: string;
  readonly content: string;
  readonly secrets: ReadonlyMap<string, string>;
}

/** How many secrets were planted, and the outputs that showed any. */
export interface CanaryResult {
  readonly planted: number;
  readonly hits: number;
  readonly problems: readonly string[];
}

/** Each output alone. */
export function eachOf({ secrets, written }: Outputs): readonly Output[] {
  return [...written].map(([name, content]) => ({ name, content, secrets }));
}

/** What each secret is that an output shows, in clear or encoded. */
export function shownIn({ content, secrets }: Output): readonly string[] {
  const shown = new Set(secretsIn(content, [...secrets.values()]));
  return [...secrets].flatMap(([what, secret]) => (shown.has(secret) ? what : []));
}
