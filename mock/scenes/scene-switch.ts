import type { ActiveScenes } from './active-scenes.ts';
import { chosenScenes, type NamedScene } from './chosen-scenes.ts';

/** Switches scenes while a mock runs. */
export interface SceneSwitch {
  /** Puts these scenes in place of those that are on; no names end them. @throws {RangeError} for an unknown name */
  play(...scenes: readonly NamedScene[]): void;
}

/** The switch of a mock. */
export function sceneSwitch({
  activeScenes,
}: {
  readonly activeScenes: ActiveScenes;
}): SceneSwitch {
  return { play: (...scenes) => activeScenes.set(chosenScenes(scenes)) };
}
