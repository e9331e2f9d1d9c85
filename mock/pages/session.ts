import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Person, Session } from '../store.ts';
import type { World } from '../world.ts';

const cookieName = 'mock_session';

/** The session of this browser; a new one if it has none. */
export function sessionOf(world: World, context: Context): Session {
  const known = world.store.sessions.get(getCookie(context, cookieName) ?? '');
  if (known) return known;
  const session: Session = {
    id: world.random.session.uuid(),
    person: null,
    links: new Map(),
    opened: new Map(),
  };
  world.store.sessions.set(session.id, session);
  setCookie(context, cookieName, session.id, { httpOnly: true, sameSite: 'Lax', path: '/' });
  return session;
}

/** The person signed in with this browser, null if no person is. Makes no session. */
export function personOf(world: World, context: Context): Person | null {
  const session = world.store.sessions.get(getCookie(context, cookieName) ?? '');
  return world.store.people.get(session?.person ?? '') ?? null;
}
