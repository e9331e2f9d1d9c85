import { type Scene, scene } from './scene.ts';

/** In milliseconds. */
const ALMOST_A_DAY = 23 * 3600 * 1000;

/** A verified result becomes something else a day later. */
function later(status: string): Scene {
  return scene({
    name: `later-${status}`,
    says: `A verified result becomes \`${status}\` a day after the decision, and holds nothing more.`,
    rules: ['CVER-007'],
    journeys: ['verify'],
    change: () => ({
      verifications: {
        read({ decision, decidedAt, verification }, now) {
          if (decision !== 'accepted' || verification === null) return;
          if (now - (decidedAt ?? now) >= ALMOST_A_DAY) verification.laterStatus = status;
        },
      },
    }),
  });
}

/** What may become of a verification after it was verified. */
export const laterStatusScenes: readonly Scene[] = [later('unshared'), later('revoked')];
