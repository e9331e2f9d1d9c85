import type { Finding } from '../results/finding.ts';

/** What a rule rests on, in one word for the reader. */
export const basisInWords: Readonly<Record<Finding['basis'], string>> = {
  D: 'documented',
  A: 'assumed',
  I: 'information',
};
