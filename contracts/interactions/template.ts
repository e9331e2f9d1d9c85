/** JSON in which each part may say how another value may differ from it. Plain data, which an adapter interprets. */
export type Template = Json | Matcher | readonly Template[] | { readonly [key: string]: Template };

type Json = string | number | boolean | null;

/** An example value with the rule by which other values count as the same. */
export type Matcher =
  /** Any value of the same JSON type. */
  | { readonly $match: 'type'; readonly example: Json }
  /** Any text that the pattern, a regular expression without flags, matches somewhere. */
  | { readonly $match: 'regex'; readonly pattern: string; readonly example: string }
  /** An array in which every one of these elements has its counterpart, in any order. */
  | { readonly $match: 'containing'; readonly elements: readonly Template[] }
  /** A text with values of the provider state: `/orders/{id}`. */
  | { readonly $match: 'from-state'; readonly expression: string; readonly example: string };

/** Makes matchers. */
export const match = {
  /** Any value of the type of this one. */
  like: (example: Json): Matcher => ({ $match: 'type', example }),
  /** Any text like this one by the pattern. */
  regex: (pattern: RegExp, example: string): Matcher => ({
    $match: 'regex',
    pattern: pattern.source.replaceAll('\\/', '/'),
    example,
  }),
  /** An array that holds at least these elements, in any order. */
  containing: (...elements: readonly Template[]): Matcher => ({ $match: 'containing', elements }),
  /** A text with the provider state's value for each `{name}`. */
  fromState: (expression: string, example: string): Matcher => ({
    $match: 'from-state',
    expression,
    example,
  }),
};

/** Whether a part of a template is a matcher, not a value. */
export function isMatcher(template: Template): template is Matcher {
  return typeof template === 'object' && template !== null && '$match' in template;
}
