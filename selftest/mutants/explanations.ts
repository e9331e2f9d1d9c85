import { ofEngine } from './explained/engine.ts';
import { ofMock } from './explained/mock.ts';
import type { Explanation } from './explanation.ts';

/** Survivors that nothing should notice, each with the reason. */
export const explanations: readonly Explanation[] = [...ofMock, ...ofEngine];
