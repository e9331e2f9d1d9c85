import { z } from 'zod';

const status = z.enum(['passed', 'failed', 'skipped', 'pending', 'other']);
const count = z.int().nonnegative();
const extra = z.record(z.string(), z.unknown());

/** The keys that we write, by the schema of the format, which allows no others. */
const shape = z.strictObject({
  reportFormat: z.literal('CTRF'),
  specVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  timestamp: z.iso.datetime(),
  generatedBy: z.string(),
  results: z.strictObject({
    tool: z.strictObject({ name: z.string().min(1), version: z.string() }),
    summary: z.strictObject({
      tests: count,
      passed: count,
      failed: count,
      skipped: count,
      pending: count,
      other: count,
      start: z.int(),
      stop: z.int(),
      extra,
    }),
    tests: z.array(
      z.strictObject({
        name: z.string().min(1),
        status,
        duration: z.int(),
        suite: z.array(z.string()).min(1),
        message: z.string().optional(),
        trace: z.string().optional(),
        rawStatus: z.string().optional(),
        labels: z.record(z.string(), z.string()).optional(),
        attachments: z
          .array(z.strictObject({ name: z.string(), contentType: z.string(), path: z.string() }))
          .optional(),
      }),
    ),
    environment: z.strictObject({ reportName: z.string(), appName: z.string(), extra }),
  }),
});

/** A Common Test Report, as another tool reads it. @throws {ZodError} if the text is not one. */
export function readCtrf(text: string): z.infer<typeof shape>['results'] {
  return shape.parse(JSON.parse(text)).results;
}
