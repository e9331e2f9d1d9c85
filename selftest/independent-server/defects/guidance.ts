import { type Defect, refusing } from './defect.ts';

const title = 'data.credential.microcredential_name';
const issuer = 'data.credential.issuer_name';

/** Guidance that is enforced as if it were a rule. */
export const guidanceDefects: readonly Defect[] = [
  enforcing('no certificate of completion', title, /completion/i),
  enforcing('no certificate of participation', title, /participation/i),
  enforcing('no mere management', issuer, /^management$/i),
];

function enforcing(name: string, field: string, unsuitable: RegExp): Defect {
  return {
    name,
    violates: ['ADD-019'],
    says: 'a name that the guidance only advises against is refused',
    types: ['microcredential'],
    conduct: refusing(field, (given) => unsuitable.test(String(given))),
  };
}
