import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** What no mock of this API on Hono could beat: the body is read as JSON and a link of the same length comes back. */
const app = new Hono();
app.post('/api/partner/v1/add/education.json', async (context) => {
  const { id } = await context.req.json();
  const content = `${id}-0000-0000-0000-000000000000`.slice(-36);
  const link = `http://127.0.0.1/partner/add/education#clientId=bare&documentType=pdf&content=${content}`;
  return context.json({ redirect_uri: link }, 201);
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
server.on('listening', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
