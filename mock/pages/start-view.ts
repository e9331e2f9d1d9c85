import { html } from 'hono/html';
import { addPath, statusesPath, statusPath, tokenPath } from '../../contracts/endpoints.ts';
import { mockClients } from '../clients.ts';
import type { PageView } from './layout.ts';

const calls = [
  ['POST', tokenPath, 'Token'],
  ['POST', decodeURIComponent(addPath('<credential type>')), 'Submission'],
  ['GET', decodeURIComponent(statusPath('<id>')), 'Status'],
  ['POST', statusesPath, 'Status of up to 30'],
  ['GET', '/__control/', 'Test control'],
] as const;

/** What this server is, for someone who opens its address in a browser. */
export const startView: Omit<PageView, 'person'> = {
  heading: 'SEEK Pass Partner API mock',
  main: html`<h1>SEEK Pass Partner API mock</h1>
<p>A server to develop and test against. It behaves as the public pages of the Partner API say.</p>
<section class="card"><h2>For people</h2>
<p><a href="/account">Your account</a> lists the credentials you accepted. <a href="/app">The mobile app</a>: signing in there keeps
your documents. To add a credential, open the <code>redirect_uri</code> that the API answered.</p></section>
<section class="card"><h2>For partners</h2>
<dl class="calls">${calls.map(([method, path, use]) => html`<div><dt>${use}</dt><dd><code>${method} ${path}</code></dd></div>`)}</dl>
</section>
<section class="card"><h2>Partner clients</h2>
<table><thead><tr><th scope="col">Client id</th><th scope="col">Client secret, made up</th></tr></thead>
<tbody>${mockClients.map(({ clientId, clientSecret }) => html`<tr><td><code>${clientId}</code></td><td><code>${clientSecret}</code></td></tr>`)}</tbody></table>
</section>`,
};
