import type { Page as Tab } from 'playwright-core';

/** The parts of the DOM that the function below uses, in a browser. */
interface Element {
  readonly outerHTML: string;
  cloneNode(deep: true): Element;
  remove(): void;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** The DOM of a page as HTML, without scripts, hidden values, passwords and tokens. */
export async function domOf(tab: Tab): Promise<string> {
  return tab.locator(':root').evaluate(withoutSecrets);
}

/** A picture of a whole page, in PNG; what is typed into fields is covered. */
export async function pictureOf(tab: Tab): Promise<Uint8Array> {
  return tab.screenshot({
    animations: 'disabled',
    fullPage: true,
    mask: [tab.locator('input, textarea')],
  });
}

/** Runs in the page, so that it may use nothing from outside. */
function withoutSecrets(root: Element): string {
  const copy = root.cloneNode(true);
  for (const script of copy.querySelectorAll('script')) script.remove();
  const fields = 'input[type="hidden"][value], input[type="password"][value]';
  for (const field of copy.querySelectorAll(fields)) field.setAttribute('value', '[redacted]');
  const tokens = 'meta[name*="token" i], meta[name*="csrf" i]';
  for (const token of copy.querySelectorAll(tokens)) token.setAttribute('content', '[redacted]');
  return copy.outerHTML;
}
