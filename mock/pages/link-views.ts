import { html } from 'hono/html';
import type { Submission } from '../store.ts';
import { details, titleOf } from './credential-view.ts';
import type { PageView } from './layout.ts';
import type { Markup } from './markup.ts';

type View = Omit<PageView, 'person'>;

/** The page that a link leads to: its script posts what the fragment says. */
export function openingView(at: 'add' | 'verify', segment: string): View {
  return {
    heading: 'Opening your link',
    script: '/assets/open-link.js',
    main: html`<section class="card">
<h1>Opening your link</h1>
<p role="status">One moment: your credential is being looked up.</p>
<noscript><p role="alert">This page needs JavaScript. What your link says stands after its # sign, which browsers do not
send to a server, so that only a script on this page can read it. Allow scripts for this site and load the page again.</p></noscript>
<form id="open-link" method="post" action="/partner/open" hidden>
<input type="hidden" name="at" value="${at}"><input type="hidden" name="segment" value="${segment}">
<input type="hidden" name="address"><input type="hidden" name="framed">
<input type="hidden" name="clientId"><input type="hidden" name="documentType"><input type="hidden" name="content">
</form>
</section>`,
  };
}

/** Asks the owner to accept or cancel. */
export function consentView(handle: string, submission: Submission): View {
  const isAsked = submission.verification !== null;
  const heading = isAsked ? 'Show your identity?' : 'Accept this credential?';
  return {
    heading,
    main: html`<section class="card">
<h1>${heading}</h1>
${isAsked ? askedFor(submission) : givenBy(submission)}
${contents(submission)}
<div class="actions">
<form method="post" action="/partner/consent"><input type="hidden" name="link" value="${handle}">
<button name="decision" value="accepted">Accept</button></form>
<form method="post" action="/partner/consent"><input type="hidden" name="link" value="${handle}">
<button class="second" name="decision" value="canceled">Cancel</button></form>
</div>
</section>`,
  };
}

function givenBy(submission: Submission): Markup {
  return html`<p>The partner <strong>${submission.clientId}</strong> sent you a credential: ${titleOf(submission)}. If you accept, it is added to your account.
If you cancel, the partner is informed and nothing is added.</p>`;
}

function askedFor({ clientId }: Submission): Markup {
  return html`<p>The partner <strong>${clientId}</strong> asks for your digital identity. If you accept, the partner can read your name and your
date of birth. If you cancel, the partner is informed.</p>`;
}

/** Each credential of a request under its title. */
function contents(submission: Submission): Markup {
  const credentials = submission.type === 'batch' ? submission.items : [submission];
  return html`${credentials.map(
    (each) => html`<h2>${titleOf(each)}</h2>
${details(each.credential)}`,
  )}`;
}

/** Shows the owner the credential they accepted, or that they showed their identity. */
export function credentialView(submission: Submission): View {
  const isAsked = submission.verification !== null;
  return {
    heading: 'Your credential',
    main: html`<section class="card">
<p class="state good">${isAsked ? 'The partner can read it' : 'In your account'}</p>
<h1>Your credential</h1>
${contents(submission)}
</section>
<p><a href="/account">All your credentials</a></p>`,
  };
}

/** Leads back to the partner at once; a person whose browser stays can go on by the link. */
export function returningView(address: string): View {
  return {
    heading: 'Back to the partner',
    goesOnTo: address,
    main: html`<section class="card">
<h1>Back to the partner</h1>
<p role="status">You are on the way back. <a href="${address}">Go on if nothing happens</a>.</p>
</section>`,
  };
}

/** Confirms a cancellation. */
export const canceledView: View = {
  heading: 'Request cancelled',
  main: html`<section class="card">
<h1>Request cancelled</h1>
<p>Nothing was added to your account, and the partner has been informed. To get the credential after all, ask the partner to send it again.</p>
<p><a href="/account">Go to your account</a></p>
</section>`,
};

/** Shown for every link that has nothing for this person, without saying why. */
export const errorView: View = {
  heading: 'This link cannot be opened',
  status: 404,
  main: html`<section class="card">
<h1>This link cannot be opened</h1>
<div role="alert">There is nothing for you under this link.</div>
<p>It may be incomplete, it may have run out after 48 hours, it may have been cancelled, or it may belong to another person.
Ask the partner who gave it to you for a new one.</p>
</section>`,
};
