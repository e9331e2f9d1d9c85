import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { parseJson } from '../../contracts/parse-json.ts';
import { chosenScenes, type NamedScene } from '../scenes/chosen-scenes.ts';
import type { World } from '../world.ts';

/**
 * `POST /` with `{ "scenes": [NAME or { "name", "calls", "every" }] }` puts these scenes in place of those that are
 * on; `GET /` returns their names.
 */
export function sceneCalls(world: World): Hono {
  const app = new Hono();
  const shown = () => ({ scenes: world.activeScenes.names() });
  app.get('/', (context) => context.json(shown()));
  app.post('/', async (context) => {
    const body = parseJson(await context.req.text()) as { scenes?: unknown } | null | undefined;
    world.activeScenes.set(chosen(body?.scenes));
    return context.json(shown());
  });
  return app;
}

function chosen(wanted: unknown) {
  if (!Array.isArray(wanted)) {
    throw new HTTPException(400, { message: 'scenes must be a list of names' });
  }
  try {
    return chosenScenes(wanted as NamedScene[]);
  } catch (error) {
    throw new HTTPException(400, { message: (error as Error).message });
  }
}
