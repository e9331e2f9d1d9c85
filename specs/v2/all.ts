import type { Check } from '../../harness/check/check.ts';
import { acceptingV2 } from './accepting.ts';
import { accessV2 } from './access.ts';
import { agreeingV2 } from './agreeing.ts';
import { errorsV2 } from './errors.ts';
import { overTimeV2 } from './over-time.ts';
import { owningV2 } from './owning.ts';
import { refusingV2 } from './refusing.ts';
import { storingV2 } from './storing.ts';
import { silenceV2 } from './undocumented.ts';
import { valuesV2 } from './values.ts';

/** Every check of v2 submissions. */
export const singleV2: readonly Check[] = [
  ...acceptingV2,
  ...refusingV2,
  ...accessV2,
  ...errorsV2,
  ...storingV2,
  ...agreeingV2,
  ...overTimeV2,
  ...owningV2,
  ...valuesV2,
  ...silenceV2,
];
