import type { Locator, Page as Tab } from 'playwright-core';
import type { Spot } from '../../profiles/pages-schema.ts';

type Role = Parameters<Tab['getByRole']>[0];

/** Finds what a pages file describes. Names, labels and texts have to be whole. */
export function locate(tab: Tab, { role, name, label, text, selector }: Spot): Locator {
  if (role !== undefined) {
    return tab.getByRole(role as Role, name === undefined ? {} : { name, exact: true });
  }
  if (label !== undefined) return tab.getByLabel(label, { exact: true });
  return text === undefined ? tab.locator(selector ?? '') : tab.getByText(text, { exact: true });
}
