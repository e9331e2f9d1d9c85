import type { People } from '../../targets/drivers.ts';

/** One person called Ann, who must be given back to the target before she can be leased again. */
export function onlyAnn(): People {
  return {
    lease: async () => 'Ann',
    visit: async () => 'sign-in',
    decide: async () => 'credential',
    appSignIn: async () => {},
    credentials: async () => [],
  };
}
