import type { Exchange } from '../results/exchange.ts';

/** A value of the run that another run has another of, and the variable of a script that stands for it. */
export interface NamedValue {
  readonly text: string;
  readonly variable: string;
  /** The key of the JSON answer that it comes from, and the number of that call; null if the script makes it. */
  readonly from: { readonly key: string; readonly call: number } | null;
}

/**
 * The submission ids of exchanges, which a script has to make anew: a target knows those of the run. And what later
 * requests took from earlier answers.
 */
export function namedValues(exchanges: readonly Exchange[]): readonly NamedValue[] {
  const ids = new Set(exchanges.flatMap(({ request }) => sentIds(request.body)));
  const made = [...ids].map((text, place) => ({ text, variable: `ID_${place + 1}`, from: null }));
  const taken = new Map<string, NamedValue>();
  for (const [call, { response }] of exchanges.entries()) {
    const later = exchanges.slice(call + 1).map(({ request }) => `${request.url} ${request.body}`);
    for (const [key, text] of stringsIn(response?.body ?? '')) {
      if (ids.has(text) || taken.has(text) || !later.some((sent) => sent.includes(text))) continue;
      const variable = `VALUE_${taken.size + 1}`;
      taken.set(text, { text, variable, from: { key, call } });
    }
  }
  return [...made, ...taken.values()];
}

/** The ids that a partner gives: of a submission, of each in a batch, of a v2 credential, of a verification. */
function sentIds(body: string | null): readonly string[] {
  const found = (body ?? '').matchAll(
    /"(?:id|credential_id|request_id)":"((?!\[redacted\])[\w-]{12,})"/g,
  );
  return [...found].flatMap(([, id]) => id ?? []);
}

/** Texts of an answer that are long enough to be meant where they come again. */
function stringsIn(body: string): readonly (readonly [key: string, text: string])[] {
  const found = body.matchAll(/"(\w+)" *: *"((?!\[redacted\])[\w-]{12,})"/g);
  return [...found].map(([, key = '', text = '']) => [key, text] as const);
}
