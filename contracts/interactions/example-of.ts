import { isMatcher, type Matcher, type Template } from './template.ts';

/** The concrete JSON of a template: every matcher replaced by its example. */
export function exampleOf(template: Template): unknown {
  if (isMatcher(template)) return exampleOfMatcher(template);
  if (Array.isArray(template)) return template.map(exampleOf);
  if (typeof template !== 'object' || template === null) return template;
  const entries = Object.entries(template).map(([key, value]) => [key, exampleOf(value)]);
  return Object.fromEntries(entries);
}

function exampleOfMatcher(matcher: Matcher): unknown {
  return matcher.$match === 'containing' ? matcher.elements.map(exampleOf) : matcher.example;
}
