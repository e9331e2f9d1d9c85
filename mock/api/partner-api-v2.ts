import { type Context, type Env, Hono } from 'hono';
import type { Reply } from '../behaviour/answers.ts';
import type { World } from '../world.ts';
import { addV2 } from './add-v2.ts';
import type { JsonRequest } from './bodies.ts';
import { originIn } from './origin.ts';
import { refusal, write } from './reply.ts';
import { verificationResult, verify } from './verify.ts';
import { type WebhookCall, webhookCall } from './webhooks.ts';

/** The second version of the Partner API, to be mounted at `/api/partner/v2`. Paths are served with `.json` and without. */
export function partnerApiV2(world: World, publicUrl: string | undefined): Hono {
  const api = new Hono();
  const answer =
    (reply: (request: JsonRequest, context: Context) => Promise<Reply>) =>
    async (context: Context) => {
      const request = await requestIn(context, publicUrl);
      return write(world, context, await reply(request, context), request.text);
    };
  const nameIn = ({ req }: Context<Env, '/:name'>) => req.param('name').replace(/\.json$/, '');

  api.post(
    '/add/requests/:name',
    answer((request, context) => addV2(world, nameIn(context), request)),
  );
  api.post(
    '/verify/requests/:name{digital_identity(\\.json)?}',
    answer((request) => verify(world, request)),
  );
  api.get(
    '/verify/requests/:name',
    answer(({ authorization }, context) =>
      verificationResult(world, authorization, nameIn(context)),
    ),
  );
  addWebhooks(api, world, answer);
  api.all('/add/requests/:name', (context) => write(world, context, wrongMethod('POST')));
  api.all('/verify/requests/:name', (context) => write(world, context, wrongMethod('GET, POST')));
  api.all('*', (context) => write(world, context, unknownPath));
  return api;
}

function addWebhooks(
  api: Hono,
  world: World,
  answer: (
    reply: (request: JsonRequest, context: Context) => Promise<Reply>,
  ) => (context: Context) => Promise<Response>,
): void {
  const to = (call: WebhookCall) =>
    answer((request, context) => webhookCall(world, call, request, context.req.param('id')));
  api.post('/webhooks', to('create'));
  api.get('/webhooks', to('list'));
  api.put('/webhooks', to('update'));
  api.get('/webhooks/:id', to('read'));
  api.put('/webhooks/:id', to('update'));
  api.delete('/webhooks/:id', to('delete'));
  api.put('/webhooks/:id/secret', to('rotate'));
  api.all('/webhooks', (context) => write(world, context, wrongMethod('GET, POST, PUT')));
  api.all('/webhooks/:id', (context) => write(world, context, wrongMethod('GET, PUT, DELETE')));
  api.all('/webhooks/:id/secret', (context) => write(world, context, wrongMethod('PUT')));
}

async function requestIn(context: Context, publicUrl: string | undefined): Promise<JsonRequest> {
  const contentType = context.req.header('content-type');
  return {
    authorization: context.req.header('authorization'),
    // Stryker disable next-line StringLiteral: neither text is a media type
    contentType: contentType ?? '',
    // Asked for the body of a GET, the server makes a whole Request of the Fetch standard: a tenth of a millisecond.
    // Stryker disable next-line ConditionalExpression, StringLiteral: no call that is a GET reads a body
    text: context.req.method === 'GET' ? '' : await context.req.text(),
    origin: publicUrl ?? originIn(context.req.url),
  };
}

const unknownPath = refusal(404, [{ field: '', code: 'unknown', message: 'no such path' }]);

function wrongMethod(allow: string): Reply {
  const problem = { field: '', code: 'wrong_method', message: `only ${allow} is allowed here` };
  return refusal(405, [problem], { Allow: allow });
}
