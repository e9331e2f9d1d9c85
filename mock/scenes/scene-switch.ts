import { chosenScenes, type NamedScene } from './chosen-scenes.ts';
import type { Weather } from './weather.ts';

/** Switches scenes while a mock runs. */
export interface SceneSwitch {
  /** Puts these scenes in place of those that are on; no names end them. @throws {RangeError} for an unknown name */
  play(...scenes: readonly NamedScene[]): void;
}

/** The switch of a mock. */
export function sceneSwitch({ weather }: { readonly weather: Weather }): SceneSwitch {
  return { play: (...scenes) => weather.set(chosenScenes(scenes)) };
}
