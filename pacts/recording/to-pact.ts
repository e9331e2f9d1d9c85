import type { V3RegexMatcher } from '@pact-foundation/pact';
import { isMatcher, type Matcher, type Template } from '../../contracts/interactions/template.ts';

/** A template in the form that Pact reads ("integration JSON"), in which matchers are objects with Pact's keys. */
export function toPact(template: Template): unknown {
  if (isMatcher(template)) return matcherToPact(template);
  if (Array.isArray(template)) return template.map(toPact);
  if (typeof template !== 'object' || template === null) return template;
  const entries = Object.entries(template).map(([key, value]) => [key, toPact(value)]);
  return Object.fromEntries(entries);
}

/** The same for header values and paths, which are texts. */
export function textToPact(text: string | Matcher): string | V3RegexMatcher {
  return typeof text === 'string' ? text : (matcherToPact(text) as V3RegexMatcher);
}

function matcherToPact(matcher: Matcher): object {
  const type = 'pact:matcher:type';
  switch (matcher.$match) {
    case 'type':
      return { [type]: 'type', value: matcher.example };
    case 'regex':
      return { [type]: 'regex', regex: matcher.pattern, value: matcher.example };
    case 'containing':
      return { [type]: 'arrayContains', variants: matcher.elements.map(toPact) };
    case 'from-state':
      return {
        [type]: 'type',
        'pact:generator:type': 'ProviderState',
        expression: matcher.expression.replaceAll('{', '${'),
        value: matcher.example,
      };
  }
}
