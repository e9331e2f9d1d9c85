import { z } from 'zod';

const pairs = z.array(z.object({ name: z.string(), value: z.string() }));
const size = z.int().min(-1);

/** What the format demands, version 1.2; our own fields begin with an underscore. */
const shape = z.object({
  log: z.object({
    version: z.literal('1.2'),
    creator: z.object({ name: z.string(), version: z.string() }),
    pages: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        startedDateTime: z.iso.datetime(),
        pageTimings: z.object({}),
        _verdict: z.string(),
        _grade: z.string().nullable(),
        _clock: z.string().nullable(),
      }),
    ),
    entries: z.array(
      z.object({
        pageref: z.string(),
        startedDateTime: z.iso.datetime(),
        time: z.number(),
        request: z.object({
          method: z.string(),
          url: z.string(),
          httpVersion: z.string(),
          cookies: z.array(z.unknown()),
          headers: pairs,
          queryString: pairs,
          postData: z.object({ mimeType: z.string(), text: z.string() }).optional(),
          headersSize: size,
          bodySize: size,
        }),
        response: z.object({
          status: z.int(),
          statusText: z.string(),
          httpVersion: z.string(),
          cookies: z.array(z.unknown()),
          headers: pairs,
          content: z.object({ size, mimeType: z.string(), text: z.string() }),
          redirectURL: z.string(),
          headersSize: size,
          bodySize: size,
        }),
        cache: z.object({}),
        timings: z.object({ send: z.number(), wait: z.number(), receive: z.number() }),
      }),
    ),
  }),
});

/** An HTTP archive, as another tool reads it. @throws {ZodError} if the text is not one. */
export function readHar(text: string): z.infer<typeof shape>['log'] {
  return shape.parse(JSON.parse(text)).log;
}
