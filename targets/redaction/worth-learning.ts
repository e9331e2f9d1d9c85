import { isJwt } from './named.ts';

/** Longer values are masked in their place and not searched elsewhere, in UTF-16 units. */
const LONGEST = 4096;
const SHORTEST = 12;
const FEWEST_DIFFERENT = 6;

/** Paths, links and times: a target that calls them a secret would blank the evidence of others. */
const ORDINARY = /^(?:\/|[a-z][a-z\d+.-]*:)|^\d{4}-\d\d-\d\d|^[\d.:-]+$/i;

/**
 * Whether a value that a target called a secret is searched in everything that follows.
 *
 * What looks like a word, a sentence, a path or a time is not: it is masked in its place, and in no other evidence.
 */
export function isWorthLearning(value: string): boolean {
  return (
    value.length >= SHORTEST &&
    value.length <= LONGEST &&
    !/\s/.test(value) &&
    !ORDINARY.test(value) &&
    new Set(value).size >= FEWEST_DIFFERENT &&
    !isJwt(value)
  );
}

const LONGEST_TOKEN = 64 * 1024;

/** Whether a value that a token endpoint granted is searched elsewhere: shorter ones too, if they are not a plain word. */
export function isToken(value: string): boolean {
  const isMixed =
    value.length >= 8 && /\d/.test(value) && !/\s/.test(value) && !ORDINARY.test(value);
  return isWorthLearning(value) || (isMixed && value.length <= LONGEST_TOKEN && !isJwt(value));
}
