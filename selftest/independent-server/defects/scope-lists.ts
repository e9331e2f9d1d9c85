import type { Defect } from './defect.ts';

/** Lists of scopes of which not every one is granted. */
export const scopeListDefects: readonly Defect[] = [
  {
    name: 'two scopes at most',
    violates: ['AUTH-003'],
    says: 'a token grants the first two scopes that were asked for',
    conduct: () => ({ scopes: (granted) => granted.slice(0, 2) }),
  },
  {
    name: 'no scope in the middle',
    violates: ['AUTH-003'],
    says: 'of three scopes or more the second one is not granted',
    conduct: () => ({
      scopes: (granted) => granted.filter((_, place) => granted.length < 3 || place !== 1),
    }),
  },
  {
    name: 'no sixth scope',
    violates: ['AUTH-003'],
    says: 'a token grants five scopes at most',
    conduct: () => ({ scopes: (granted) => granted.slice(0, 5) }),
  },
];
