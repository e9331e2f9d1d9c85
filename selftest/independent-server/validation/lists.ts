import { object } from './objects.ts';
import { type Rule, wrong } from './rule.ts';
import { text } from './texts.ts';

/** An array whose every item fits. */
export function listOf(item: Rule, least = 0): Rule {
  return (value, at, setting) => {
    if (!Array.isArray(value)) return wrong(at, 'type', 'must be an array');
    if (value.length < least) return wrong(at, 'empty', 'must not be empty');
    return value.flatMap((each, place) => item(each, `${at}.${place}`, setting));
  };
}

/** The intermediaries between the partner and the issuer, from parent to child. */
export const partnerChain: Rule = listOf(object({ name: { rule: text, presence: 'required' } }));
