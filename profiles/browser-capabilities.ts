import type { Capability } from '../contracts/test-control.ts';
import type { BrowserPeople } from './profile.ts';
import { isFresh } from './user.ts';

/**
 * What people in a browser can do: nothing is assumed that the pages file and the users do not say.
 *
 * The content of an account is evidence only if the account was empty before.
 */
export function browserCapabilities({ pages, users }: BrowserPeople): readonly Capability[] {
  if (pages.users === undefined && users.length === 0) return [];
  const fresh = pages.users !== undefined || users.some(isFresh);
  return [
    'people',
    ...(fresh ? (['fresh-people'] as const) : []),
    ...(fresh && pages.app !== undefined ? (['app-sign-in'] as const) : []),
    ...(fresh && pages.accounts !== undefined ? (['accounts'] as const) : []),
  ];
}
