import { html } from 'hono/html';
import type { PageView } from './layout.ts';

interface SignIn {
  readonly heading: string;
  /** What signing in is for, in a sentence. */
  readonly purpose: string;
  readonly action: '/sign-in' | '/app';
  /** The address of the next page. */
  readonly next: string;
  /** What was wrong with the last try. */
  readonly fault?: string;
  readonly email?: string;
}

/** The form with email and password. */
export function signInView(form: SignIn): Omit<PageView, 'person'> {
  const { heading, purpose, action, next, fault, email = '' } = form;
  return {
    heading,
    status: fault ? 422 : 200,
    main: html`<section class="card">
<h1>${heading}</h1>
${fault ? html`<div role="alert">${fault}</div>` : ''}
<p>${purpose} An email address that is not known yet makes a new account.</p>
<form method="post" action="${action}">
<input type="hidden" name="next" value="${next}">
<label for="email">Email</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${email}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>Sign in</button>
</form>
</section>`,
  };
}
