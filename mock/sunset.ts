import type { MiddlewareHandler } from 'hono';

/** Says in every answer when what it comes from ends. Source: RFC 9745 section 2, RFC 8594 section 3. */
export function ending(sunset: Date): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('Deprecation', `@${Math.floor(sunset.getTime() / 1000)}`);
    context.header('Sunset', sunset.toUTCString());
    context.header('Link', '</api/partner/v2>; rel="successor-version"');
  };
}
