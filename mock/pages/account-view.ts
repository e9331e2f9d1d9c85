import { html } from 'hono/html';
import type { HeldCredential } from '../../contracts/test-control.ts';
import { details, titleOf } from './credential-view.ts';
import type { PageView } from './layout.ts';
import type { Markup } from './markup.ts';

const documents: Record<HeldCredential['document'], Markup> = {
  present: html`<span class="state good">Document: kept</span>`,
  deleted: html`<span class="state bad">Document: deleted</span>`,
  none: html`<span class="state">No document</span>`,
};

/** The credentials and documents that an account holds. */
export function accountView(
  held: readonly HeldCredential[],
  inApp: boolean,
): Omit<PageView, 'person'> {
  return {
    heading: 'Your account',
    main: html`<h1>Your account</h1>
<p>${inApp ? 'You have signed in to the mobile app: your documents are kept.' : appHint}</p>
${held.length === 0 ? html`<section class="card"><p>You have no credentials yet. Open the link that a partner gave you to add one.</p></section>` : ''}
${held.map(
  (credential) => html`<article class="card">
<h2>${titleOf({ type: credential.credential_type })}</h2>
<p>${documents[credential.document]}</p>
${details(credential.fields)}
</article>`,
)}`,
  };
}

const appHint = html`Documents are deleted 48 hours after you accept, unless you <a href="/app">sign in to the mobile app</a> by then.`;
