import { type Rule, wrong } from './rule.ts';

/** What a database of the common sort cannot store. */
// Stryker disable next-line Regex: only a server that cannot store every text reads it
const unstorable = /\0|\p{Cs}/u;

/** A string. */
export const text: Rule = (value, at, { options }) => {
  if (typeof value !== 'string') return wrong(at, 'type', 'must be a string');
  if (value === '' && !options.emptyTexts) return wrong(at, 'blank', 'must not be blank');
  if (unstorable.test(value) && !options.unstorableTexts) {
    return wrong(at, 'unstorable', 'has characters that cannot be stored');
  }
  return [];
};

/** A person's names. */
export const personName: Rule = (value, at, setting) =>
  typeof value === 'string' && Array.from(value).length > setting.options.longestName
    ? wrong(at, 'too_long', 'is too long')
    : text(value, at, setting);

/** Either of true and false. */
export const flag: Rule = (value, at) =>
  typeof value === 'boolean' ? [] : wrong(at, 'type', 'must be true or false');

/** One of a closed set. */
export function oneOf(...allowed: readonly string[]): Rule {
  return (value, at) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : wrong(at, 'inclusion', `must be one of ${allowed.join(', ')}`);
}
