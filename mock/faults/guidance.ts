import type { Fault } from './fault.ts';
import { strict } from './problems.ts';

const title = 'data.credential.microcredential_name';
const issuer = 'data.credential.issuer_name';

/** Guidance that is enforced as if it were a rule. */
export const guidanceFaults: readonly Fault[] = [
  refusing('certificate-of-completion-refused', title, 'Certificate of Completion'),
  refusing('certificate-of-participation-refused', title, 'Certificate of Participation'),
  refusing('vague-issuer-refused', issuer, 'Management'),
];

function refusing(name: string, field: string, value: string): Fault {
  const says = `${value} is refused, which the guidance only advises against.`;
  return {
    ...strict(name, ['ADD-019'], says, field, (given) => given === value),
    types: ['microcredential'],
  };
}
