import type { DeadTarget } from './dead-target.ts';
import { misleading } from './misleading.ts';
import { refusing } from './refusing.ts';
import { slowOrEndless } from './slow-or-endless.ts';
import { wrongCertificate } from './wrong-certificate.ts';

/** Every target that is dead from the beginning. */
export const deadTargets: readonly DeadTarget[] = [
  ...refusing,
  ...misleading,
  ...slowOrEndless,
  wrongCertificate,
];
