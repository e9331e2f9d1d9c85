import type { SceneChoice } from './active-scenes.ts';
import { sceneNamed } from './all.ts';

/** A scene by its name, for all calls, or with limits. */
export type NamedScene =
  | string
  | {
      readonly name: string;
      /** How many calls it changes at most. Default: all. */
      readonly calls?: number;
      /** It changes one call in this many. Default 1. */
      readonly every?: number;
    };

/** The scenes of these names. @throws {RangeError} for a name that is not one, or a number below 1 */
export function chosenScenes(named: readonly NamedScene[]): readonly SceneChoice[] {
  return named.map((each) => {
    const { name, calls = null, every = 1 } = typeof each === 'string' ? { name: each } : each;
    for (const number of [calls ?? 1, every]) {
      if (!(Number.isInteger(number) && number >= 1)) {
        throw new RangeError(
          `scene ${name}: calls and every are whole numbers from 1, not ${number}`,
        );
      }
    }
    return { scene: sceneNamed(name), calls, every };
  });
}
