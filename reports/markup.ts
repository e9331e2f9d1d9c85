import { html, raw } from 'hono/html';
import { plainText } from './plain-text.ts';

/** HTML that needs no more escaping. */
export type Markup = ReturnType<typeof raw>;

/** What a template of HTML takes: any text, which it makes harmless, or what is HTML already. */
type Value = string | number | Markup | readonly Value[];

/**
 * A template of HTML. Every text in it is shown as it is: control characters and those that turn the reading direction by
 * their code points, and what HTML takes for its own escaped, in elements and in quoted attributes.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const made = html(strings, ...values.map(printable));
  if (made instanceof Promise)
    throw new TypeError('expected a template without promises, got one with a promise');
  return made;
}

/** Text that stands in an element, never in an attribute: JSON keeps its quotes, and the page a fifth of its size. */
export function elementText(text: string): Markup {
  return raw(String(markup`${text}`).replaceAll('&quot;', '"'));
}

/** Pieces of HTML with something between them. */
export function joined(pieces: readonly Markup[], between: string): Markup {
  return markup`${pieces.map((piece, place) => (place === 0 ? piece : [between, piece]))}`;
}

/** What the registry writes between backticks, as code. */
export function withCode(text: string): Markup {
  const parts = text.split(/`([^`]+)`/);
  return markup`${parts.map((part, place) => (place % 2 === 1 ? markup`<code>${part}</code>` : part))}`;
}

/** Text of this package that is HTML already, such as a style sheet. Never for what a target said. */
export function ownMarkup(text: string): Markup {
  return raw(text);
}

/** Primitive strings are always text: HTML that is escaped already is a `String` object. */
function printable(value: Value): Value {
  if (typeof value === 'string') return plainText(value);
  return Array.isArray(value) ? value.map(printable) : value;
}
