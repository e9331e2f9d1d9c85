import type { Page as Tab } from 'playwright-core';
import type { AccountPages } from '../../profiles/pages-schema.ts';
import type { ShownValue } from './shown-value.ts';

/** One credential as the page of an account shows it, in its words. */
export interface ShownEntry {
  readonly type: string;
  readonly document: string;
  readonly fields: ShownValue;
}

/** The parts of an element that the function below uses, in a browser. */
interface Element {
  readonly textContent: string | null;
  readonly parentElement: Element | null;
  closest(selector: string): Element | null;
  contains(other: Element | null): boolean;
  matches(selector: string): boolean;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Reads the credentials that stand on the page now. */
export async function readEntries(
  tab: Tab,
  { credential, type, document, fields }: AccountPages,
): Promise<readonly ShownEntry[]> {
  const selectors = { type: type.selector, document: document.selector, ...fields };
  return tab.locator(credential).evaluateAll(read, selectors);
}

interface Selectors {
  readonly type: string;
  readonly document: string;
  readonly entry: string;
  readonly label: string;
  readonly value: string;
  readonly item?: string | undefined;
}

/** Runs in the page, so that it may use nothing from outside. */
function read(elements: readonly Element[], selectors: Selectors): ShownEntry[] {
  const { entry, item } = selectors;
  const parts = item === undefined ? entry : `${entry}, ${item}`;

  const textIn = (element: Element, selector: string): string =>
    element.querySelector(selector)?.textContent ?? '';

  function outermost(element: Element): Element[] {
    return [...element.querySelectorAll(parts)].filter((part) => {
      const around = part.parentElement?.closest(parts) ?? null;
      return around === null || around === element || !element.contains(around);
    });
  }

  function shown(element: Element): ShownValue {
    const found = outermost(element);
    const isList = found.length > 0 && item !== undefined && found[0]?.matches(item) === true;
    if (isList) return found.map(shown);
    if (found.length === 0) return element.textContent ?? '';
    return {
      labelled: found.map((part) => {
        const value = part.querySelector(selectors.value);
        return [textIn(part, selectors.label), value === null ? '' : shown(value)] as const;
      }),
    };
  }

  return elements.map((element) => ({
    type: textIn(element, selectors.type),
    document: textIn(element, selectors.document),
    fields: shown(element),
  }));
}
