/** JSON in which any part may say how another value may differ from it. Plain data: an adapter gives it meaning. */
export type Template = Json | Matcher | readonly Template[] | { readonly [key: string]: Template };

type Json = string | number | boolean | null;

/** An example value with the rule by which other values count as the same. */
export type Matcher =
  /** Any value of the same JSON type. */
  | { readonly $match: 'type'; readonly example: Json }
  /** Any text that the pattern, a regular expression without flags, finds something in. */
  | { readonly $match: 'regex'; readonly pattern: string; readonly example: string }
  /** An array in which every one of these elements has its counterpart, in any order. */
  | { readonly $match: 'containing'; readonly elements: readonly Template[] }
  /** A text into which the provider state puts its values: `/orders/{id}`. */
  | { readonly $match: 'from-state'; readonly expression: string; readonly example: string };

/** Writes matchers. */
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
  /** What the provider state says in place of `{name}`. */
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
