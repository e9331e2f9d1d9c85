import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { credentialsOf } from '../domain/account.ts';
import { signInToApp } from '../domain/people.ts';
import { teaserOf } from '../domain/visit.ts';
import type { World } from '../world.ts';
import { accountView } from './account-view.ts';
import { linkPages } from './link-pages.ts';
import { present } from './present.ts';
import { personOf, sessionOf } from './session.ts';
import { signIn } from './sign-in.ts';
import { signInView } from './sign-in-view.ts';
import { startView } from './start-view.ts';
import { style } from './style.ts';

const openLinkScript = readFileSync(new URL('./open-link.js', import.meta.url), 'utf8');

/** The pages that people see in a browser. */
export function pages(world: World): Hono {
  const app = new Hono();
  const asset = (type: string) => ({ 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
  app.get('/assets/pages.css', (context) => context.body(style, 200, asset('text/css')));
  app.get('/assets/open-link.js', (context) =>
    context.body(openLinkScript, 200, asset('text/javascript')),
  );
  app.get('/', (context) => present(world, context, startView));
  addSignIn(app, world);
  addAccount(app, world);
  addApp(app, world);
  app.route('/partner', linkPages(world));
  return app;
}

function addSignIn(app: Hono, world: World): void {
  app.get('/sign-in', (context) => {
    const next = insideThisSite(context.req.query('next'));
    const handle = new URLSearchParams(next.split('?')[1]).get('link') ?? '';
    const teaser = teaserOf(world, sessionOf(world, context).links.get(handle) ?? '');
    return present(world, context, accountSignIn({ next, teaser }));
  });
  app.post('/sign-in', async (context) => {
    const { email, password, next } = await formOf(context);
    const person = signIn(world, email, password);
    if ('fault' in person) {
      return present(world, context, accountSignIn({ next, email, fault: person.fault }));
    }
    sessionOf(world, context).person = person.id;
    return context.redirect(next, 303);
  });
  app.post('/sign-out', (context) => {
    sessionOf(world, context).person = null;
    return context.redirect('/', 303);
  });
}

interface AccountSignIn {
  readonly next: string;
  readonly email?: string;
  readonly fault?: string;
  /** What is said of the credential behind a link that waits. */
  readonly teaser?: string;
}

function accountSignIn({ teaser = '', ...rest }: AccountSignIn) {
  const purpose = `${teaser}Sign in to see your credentials and the links that partners gave you.`;
  return signInView({ heading: 'Sign in to SEEK Pass', purpose, action: '/sign-in', ...rest });
}

function addAccount(app: Hono, world: World): void {
  app.get('/account', (context) => {
    const person = personOf(world, context);
    if (!person) return context.redirect('/sign-in?next=/account', 303);
    const view = accountView(credentialsOf(world, person), person.appSignInAt !== null);
    return present(world, context, view);
  });
}

function addApp(app: Hono, world: World): void {
  app.get('/app', (context) => present(world, context, appSignIn({})));
  app.post('/app', async (context) => {
    const { email, password } = await formOf(context);
    const person = signIn(world, email, password);
    if ('fault' in person) {
      return present(world, context, appSignIn({ email, fault: person.fault }));
    }
    signInToApp(world, person);
    sessionOf(world, context).person = person.id;
    return context.redirect('/account', 303);
  });
}

function appSignIn(rest: { email?: string; fault?: string }) {
  const heading = 'Sign in to the mobile app';
  const purpose = 'This page stands for the mobile app: signing in here keeps your documents.';
  return signInView({ heading, purpose, action: '/app', next: '/account', ...rest });
}

async function formOf(context: Context) {
  const form = new URLSearchParams(await context.req.text());
  const field = (name: string) => form.get(name) ?? '';
  return {
    email: field('email'),
    password: field('password'),
    next: insideThisSite(field('next')),
  };
}

/** Keeps a sign-in from sending people to another site. */
function insideThisSite(path: string | undefined): string {
  return path && /^\/[a-z]/.test(path) ? path : '/account';
}
