import { type Context, Hono } from 'hono';
import type { Reply } from '../behaviour/answers.ts';
import type { World } from '../world.ts';
import { add } from './add.ts';
import { originIn } from './origin.ts';
import { refusal, write } from './reply.ts';
import { status, statuses } from './status.ts';
import { token } from './token.ts';

/** The Partner API, to be mounted at `/api/partner/v1`. */
export function partnerApi(world: World, publicUrl: string | undefined): Hono {
  const api = new Hono();
  const origin = (context: Context) => publicUrl ?? originIn(context.req.url);
  const authorization = (context: Context) => context.req.header('authorization');
  // Stryker disable next-line StringLiteral: neither text is a media type
  const contentType = (context: Context) => context.req.header('content-type') ?? '';

  api.post('/oauth/token.json', async (context) => {
    const text = await context.req.text();
    const reply = await token(world, contentType(context), text, authorization(context));
    return write(world, context, reply, text);
  });
  // Stryker disable next-line StringLiteral: only a fault reads the query of a GET
  api.get('/oauth/token.json', async (context, next) => {
    // Stryker disable next-line ConditionalExpression: only a fault reads the query of a GET
    if (!world.behaviour.tokens.readsQuery()) return next();
    const query = new URL(context.req.url).search;
    return write(world, context, await token(world, FORM, query, authorization(context)));
  });
  api.post('/add/:file{.+\\.json}', async (context) => {
    const text = await context.req.text();
    const request = {
      // Stryker disable next-line Regex: a type with .json inside is unknown either way
      typeName: context.req.param('file').replace(/\.json$/, ''),
      authorization: authorization(context),
      contentType: contentType(context),
      origin: origin(context),
      text,
    };
    return write(world, context, await add(world, request), text);
  });
  api.get('/submissions/:id/status.json', async (context) =>
    write(world, context, await status(world, authorization(context), context.req.param('id'))),
  );
  api.post('/submissions/status.json', async (context) => {
    const text = await context.req.text();
    return write(world, context, await statuses(world, authorization(context), text), text);
  });

  api.all('/oauth/token.json', (context) => write(world, context, wrongMethod('POST')));
  api.all('/add/:file{.+\\.json}', (context) => write(world, context, wrongMethod('POST')));
  api.all('/submissions/status.json', (context) => write(world, context, wrongMethod('POST')));
  api.all('/submissions/:id/status.json', (context) => write(world, context, wrongMethod('GET')));
  api.all('*', (context) => write(world, context, unknownPath));
  return api;
}

// Stryker disable next-line StringLiteral: only a fault reads the query of a GET
const FORM = 'application/x-www-form-urlencoded';

const NO_SUCH_PATH =
  'no such path; below /api/partner/v1 there are POST /oauth/token.json, POST /add/CREDENTIAL_TYPE.json, GET /submissions/ID/status.json and POST /submissions/status.json';

const unknownPath = refusal(404, [{ field: '', code: 'unknown', message: NO_SUCH_PATH }]);

function wrongMethod(allow: 'GET' | 'POST'): Reply {
  const problem = { field: '', code: 'wrong_method', message: `only ${allow} is allowed here` };
  return refusal(405, [problem], { Allow: allow === 'GET' ? 'GET, HEAD' : allow });
}
