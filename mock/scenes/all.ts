import { eventScenes } from './events.ts';
import { laterStatusScenes } from './later-statuses.ts';
import { originScenes } from './origins.ts';
import { outageScenes } from './outages.ts';
import { refusalScenes } from './refusals.ts';
import { returnScenes } from './returns.ts';
import { type Scene, scene } from './scene.ts';
import { statusScenes } from './statuses.ts';
import { successScenes } from './successes.ts';
import { tokenScenes } from './tokens.ts';
import { uploadScenes } from './uploads.ts';

/** Everything as documented. */
const plain: Scene = scene({
  name: 'plain',
  says: 'Everything is as documented.',
  rules: [],
  journeys: ['submit', 'twice', 'poll', 'many', 'batch', 'verify', 'receive'],
});

const update: Scene = scene({
  name: 'update',
  says: 'Everything is as documented, and people accept what they are sent.',
  rules: ['CREPL-001', 'CREPL-002', 'CREPL-003', 'CREPL-004', 'CREPL-005'],
  journeys: ['update'],
});

const badRecords: Scene = scene({
  name: 'bad-records',
  says: 'Nothing but the data that `spc client` gives: most records hold a mistake.',
  rules: ['CADD-014'],
  journeys: ['records'],
  ends: 'free',
});

/** Every scene that the mock can play. */
export const scenes: readonly Scene[] = [
  plain,
  update,
  badRecords,
  ...tokenScenes,
  ...originScenes,
  ...outageScenes,
  ...refusalScenes,
  ...successScenes,
  ...statusScenes,
  ...uploadScenes,
  ...returnScenes,
  ...laterStatusScenes,
  ...eventScenes,
];

/** The scene of this name. @throws {RangeError} if there is none */
export function sceneNamed(name: string): Scene {
  const found = scenes.find((each) => each.name === name);
  if (found !== undefined) return found;
  throw new RangeError(
    `"${name}" is not one of the ${scenes.length} scenes that the mock knows; \`spc mock --scene list\` prints them`,
  );
}
