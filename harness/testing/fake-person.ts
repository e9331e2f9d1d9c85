import type { People } from '../../targets/drivers.ts';

/** One person called Ann, whom a target has to get back before anybody can lease her again. */
export function onlyAnn(): People {
  return {
    lease: async () => 'Ann',
    visit: async () => 'sign-in',
    decide: async () => 'credential',
    appSignIn: async () => {},
    credentials: async () => [],
  };
}
