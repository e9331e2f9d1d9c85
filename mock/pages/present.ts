import type { Context } from 'hono';
import type { World } from '../world.ts';
import { type PageView, show } from './layout.ts';
import { personOf } from './session.ts';

/** Returns a page for the person who is signed in with this browser. */
export function present(world: World, context: Context, view: Omit<PageView, 'person'>) {
  const person = personOf(world, context);
  return show(context, { ...view, person: person && (person.email ?? person.id) });
}
