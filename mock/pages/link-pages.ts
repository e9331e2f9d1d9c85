import { type Context, Hono } from 'hono';
import { credentialTypesV2 } from '../../contracts/credentials/all.ts';
import type { DecisionPage, Page } from '../../contracts/test-control.ts';
import { decide } from '../domain/decide.ts';
import { visit } from '../domain/visit.ts';
import { noteFrame, noteVisit } from '../journal/note.ts';
import type { Session } from '../store.ts';
import type { World } from '../world.ts';
import {
  canceledView,
  consentView,
  credentialView,
  errorView,
  openingView,
  returningView,
} from './link-views.ts';
import { present } from './present.ts';
import { personOf, sessionOf } from './session.ts';

/**
 * The pages of a link, to be mounted at `/partner`.
 *
 * `add/<segment>` posts the fragment to `open`, which remembers the link under a handle and goes on to the page that it
 * shows: each has an address of its own.
 */
export function linkPages(world: World): Hono {
  const app = new Hono();
  app.use('/:at{add|verify}/:segment', async (context, next) => {
    // Fetch Metadata: the fragment, and so the person's request, is not known here.
    if (frames.test(context.req.header('sec-fetch-dest') ?? '')) noteFrame(world, context.req.url);
    await next();
  });
  app.get('/add/:segment', (context) => {
    const segment = context.req.param('segment');
    const path = `/partner/add/${segment}`;
    const ofType = credentialTypesV2.some(({ redirectPath }) => redirectPath === path);
    const known = ofType || path === '/partner/add/batch' || leadsSomewhere(world, path);
    return present(world, context, known ? openingView('add', segment) : errorView);
  });
  app.get('/verify/:segment', (context) => {
    const segment = context.req.param('segment');
    const known = leadsSomewhere(world, `/partner/verify/${segment}`);
    return present(world, context, known ? openingView('verify', segment) : errorView);
  });
  app.post('/open', async (context) => {
    const session = sessionOf(world, context);
    const handle = `l${session.links.size + 1}`;
    const form = new URLSearchParams(await context.req.text());
    const address = form.get('address') ?? '';
    session.links.set(handle, linkIn(form));
    session.opened.set(handle, { link: address, framed: form.get('framed') !== '' });
    return goOn(world, context, session, handle);
  });
  app.get('/continue', (context) => {
    const handle = context.req.query('link') ?? '';
    return goOn(world, context, sessionOf(world, context), handle);
  });
  app.post('/consent', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const handle = form.get('link') ?? '';
    const person = personOf(world, context);
    if (!person) return context.redirect(addressOf('sign-in', handle), 303);
    const decision = form.get('decision') === 'accepted' ? 'accepted' : 'canceled';
    const { page, returnTo } = await decide(
      world,
      person,
      linkOf(world, context, handle),
      decision,
    );
    if (returnTo !== null) return present(world, context, returningView(returnTo));
    return context.redirect(`${addressOf(page, handle)}&${DECIDED}`, 303);
  });
  app.get('/:page{consent|credential}', (context) => showLink(world, context));
  app.get('/canceled', (context) => present(world, context, canceledView));
  app.get('/error', (context) => present(world, context, errorView));
  return app;
}

const DECIDED = 'after=decision';

/** What a page of another site may embed a link as. */
const frames = /^(iframe|frame|embed|object)$/;

/** Whether a link with this path was given to a partner: scenes write other paths than the usual ones. */
function leadsSomewhere({ store }: World, path: string): boolean {
  return [...store.byContent.values()].some(({ link }) => URL.parse(link)?.pathname === path);
}

/** Sends the browser to the page that the link shows now. */
async function goOn(
  world: World,
  context: Context,
  { links, opened: visits }: Session,
  handle: string,
) {
  const person = personOf(world, context);
  const visited = await visit(world, person, links.get(handle) ?? '');
  const { page } = visited;
  const opened = visits.get(handle);
  if (opened) noteVisit(world, { via: 'browser', ...opened, person: person?.id ?? null, visited });
  return context.redirect(addressOf(page, handle), 303);
}

/** Shows the consent prompt or the credential; redirects if the link shows another page by now. */
async function showLink(world: World, context: Context) {
  const handle = context.req.query('link') ?? '';
  const link = linkOf(world, context, handle);
  // The page after a decision does not count as a visit, the same as in test control.
  const at = context.req.query('after') === 'decision' ? 'decision' : 'visit';
  const { page, sight } = await visit(world, personOf(world, context), link, at);
  if (page !== context.req.param('page')) return context.redirect(addressOf(page, handle), 303);
  if (!sight.submission) return present(world, context, errorView);
  const view =
    page === 'consent' ? consentView(handle, sight.submission) : credentialView(sight.submission);
  return present(world, context, view);
}

/** The address of a page that a link shows, or of the sign-in that leads to it. */
function addressOf(page: Page | DecisionPage, handle: string): string {
  const query = `?link=${encodeURIComponent(handle)}`;
  if (page !== 'sign-in') return `/partner/${page}${query}`;
  return `/sign-in?next=${encodeURIComponent(`/partner/continue${query}`)}`;
}

function linkOf(world: World, context: Context, handle: string): string {
  return sessionOf(world, context).links.get(handle) ?? '';
}

/** The link that a browser opened, written again from what its page read. The host decides nothing. */
function linkIn(form: URLSearchParams): string {
  const segment = encodeURIComponent(form.get('segment') ?? '');
  const parameters = new URLSearchParams();
  for (const name of ['clientId', 'documentType', 'content']) {
    const value = form.get(name);
    // The link of a batch or a verification has no document type.
    if (value) parameters.set(name, value);
  }
  const at = form.get('at') === 'verify' ? 'verify' : 'add';
  return `http://localhost/partner/${at}/${segment}#${parameters}`;
}
