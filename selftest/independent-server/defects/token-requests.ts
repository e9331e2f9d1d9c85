import type { Defect } from './defect.ts';

const KNOWN = ['grant_type', 'client_id', 'client_secret', 'scope'];

/** Token requests that are read in the wrong way. */
export const tokenRequestDefects: readonly Defect[] = [
  {
    name: 'the first of two clients',
    violates: ['AUTH-016'],
    says: 'of a parameter that comes twice the first value is read',
    conduct: () => ({ takesForm: () => true }),
  },
  {
    name: 'nothing unknown',
    violates: ['AUTH-016'],
    says: 'a token request with a parameter that is not known is refused',
    conduct: () => ({
      takesForm: (form) => [...form.keys()].every((name) => KNOWN.includes(name)),
    }),
  },
];
