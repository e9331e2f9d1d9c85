import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { parseJson } from '../../contracts/parse-json.ts';
import { controlCapabilities, decisions } from '../../contracts/test-control.ts';
import { credentialsOf } from '../domain/account.ts';
import { decide } from '../domain/decide.ts';
import { addPerson, signInToApp } from '../domain/people.ts';
import { goTo, returnTo } from '../domain/return-to.ts';
import { teaserOf, visit } from '../domain/visit.ts';
import { noteVisit } from '../journal/note.ts';
import type { Person } from '../store.ts';
import { resetWorld, type World } from '../world.ts';
import { clockCalls } from './clock-calls.ts';
import { choiceIn, objectIn, textIn } from './fields.ts';
import { refuseAsJson } from './refuse-as-json.ts';
import { sceneCalls } from './scene-calls.ts';

/** Test control: time and people, to be mounted at `/__control`. Protocol: `docs/control-protocol.md`. */
export function control(world: World): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const epoch = context.req.header('x-control-epoch');
    if (epoch === undefined || epoch === world.epoch) return next();
    return context.json({ error: 'this target was reset by someone else: the epoch is old' }, 409);
  });
  app.get('/', (context) =>
    context.json({ protocol: 1, capabilities: [...controlCapabilities, ...sharing(world)] }),
  );
  app.post('/reset', (context) => {
    resetWorld(world);
    return context.json({ epoch: world.epoch });
  });
  app.route(
    '/clock',
    clockCalls(world.clock, () => world.outbox.due()),
  );
  app.route('/scene', sceneCalls(world));
  addPeople(app, world);
  app.all('*', (context) => context.json({ error: 'test control has no such call' }, 404));
  app.onError(refuseAsJson);
  return app;
}

function addPeople(app: Hono, world: World): void {
  app.post('/people', (context) =>
    context.json({ person_id: addPerson(world, null, null).id }, 201),
  );
  app.post('/people/:id/visit', async (context) => {
    const person = personIn(world, context.req.param('id'));
    const body = await bodyOf(context);
    const link = textIn(body, 'redirect_uri');
    const signIn = choiceIn(body, 'sign_in', [true, false], true);
    const visited = await visit(world, signIn ? person : null, link);
    noteVisit(world, { via: 'control', link, person: person.id, framed: false, visited });
    const { submission } = visited.sight;
    const early = submission === null ? null : returnTo(world, submission, 'opened');
    if (submission !== null && early !== null) await goTo(world, { url: early, submission });
    if (signIn) return context.json({ page: visited.page });
    return context.json({ page: visited.page, text: teaserOf(world, link) });
  });
  app.post('/people/:id/consent', async (context) => {
    const person = personIn(world, context.req.param('id'));
    const body = await bodyOf(context);
    const link = textIn(body, 'redirect_uri');
    const accepts = choiceIn(body, 'decision', decisions) === 'accept';
    const decided = await decide(world, person, link, accepts ? 'accepted' : 'canceled');
    const { page, returnTo: url, submission } = decided;
    if (url === null || submission === null) return context.json({ page });
    await goTo(world, { url, submission });
    return context.json({ page, return_to: url });
  });
  if (world.settings.laterStatus) addSharing(app, world);
  app.post('/people/:id/app-sign-in', (context) => {
    signInToApp(world, personIn(world, context.req.param('id')));
    return context.body(null, 204);
  });
  app.get('/people/:id/credentials', (context) => {
    const person = personIn(world, context.req.param('id'));
    return context.json({ credentials: credentialsOf(world, person) });
  });
}

function sharing({ settings }: World): readonly string[] {
  return settings.laterStatus ? ['sharing'] : [];
}

/** Taking back what was shared: the result of the request becomes `unshared`, and holds nothing more. */
function addSharing(app: Hono, world: World): void {
  app.post('/people/:id/share', async (context) => {
    const person = personIn(world, context.req.param('id'));
    const body = await bodyOf(context);
    const requestId = textIn(body, 'request_id');
    choiceIn(body, 'decision', ['unshare']);
    const found = [...world.store.byContent.values()].find(
      ({ id, owner, decision, verification }) =>
        id === requestId && owner === person.id && decision === 'accepted' && verification !== null,
    );
    if (!found?.verification) {
      throw new HTTPException(404, { message: `the person shares nothing by ${requestId}` });
    }
    found.verification.laterStatus = 'unshared';
    return context.body(null, 204);
  });
}

function personIn(world: World, id: string): Person {
  const person = world.store.people.get(id);
  if (!person) throw new HTTPException(404, { message: `no person has the id ${id}` });
  return person;
}

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  return objectIn(parseJson(await context.req.text()));
}
