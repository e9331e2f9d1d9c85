import { suggest } from '../../contracts/nearest-word.ts';
import type { SceneChoice } from '../../mock/scenes/active-scenes.ts';
import { scenes } from '../../mock/scenes/all.ts';
import { chosenScenes } from '../../mock/scenes/chosen-scenes.ts';
import { UsageError } from '../usage-error.ts';

/** The scenes that `--scene` names, as NAME or NAME=CALLS. @throws {UsageError} for an unknown name or a wrong number */
export function scenesFrom(wishes: readonly string[]): readonly SceneChoice[] {
  return wishes.flatMap((wish) => {
    const [name = '', calls] = wish.split('=');
    const names = scenes.map((each) => each.name);
    if (!names.includes(name)) {
      throw new UsageError(
        `--scene: expected the name of a scene, got \`${name}\`${suggest(name, names)}; \`spc mock --scene list\` prints all ${names.length}`,
      );
    }
    if (calls !== undefined && !/^[1-9]\d*$/.test(calls)) {
      throw new UsageError(
        `--scene ${wish}: expected a number of calls after the equals sign, such as ${name}=2`,
      );
    }
    return chosenScenes([calls === undefined ? name : { name, calls: Number(calls) }]);
  });
}
