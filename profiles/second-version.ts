import { z } from 'zod';
import { verifyResultPath } from '../contracts/endpoints.ts';

const milliseconds = z.int().min(0).max(600_000);

const listening = z.strictObject({
  listen: z
    .string()
    .regex(
      /^(\[[0-9a-f:]+\]|[^:\s]+):\d{1,5}$/i,
      'expected an address and a port, such as 127.0.0.1:4020',
    )
    .describe('Where the receiver listens'),
  publicUrl: z.url({ protocol: /^https?$/ }).describe('How the target reaches it'),
});

const inbox = z.strictObject({
  inbox: z
    .url({ protocol: /^https?$/ })
    .describe('A store of deliveries: `spc receiver` serves one'),
});

const standing = z
  .strictObject({
    id: z.string().min(1),
    secret: z
      .string()
      .min(1)
      .describe('Taken from the environment: a secret written out is refused'),
  })
  .describe(
    'A webhook of yours that runs move to their receiver, so that its secret is in no inbox',
  );

/** Where events and callbacks arrive. */
const receiver = z.union([z.enum(['none', 'loopback']), listening, inbox]);

/**
 * The keys of a profile that concern the second API version, with what is assumed if the pages do not say.
 *
 * Source: `docs/api.md#version-2`, `docs/api.md#uploads`, `docs/api.md#verification`, `docs/api.md#webhooks`.
 */
export const secondVersionKeys = {
  receiver: receiver
    .optional()
    .describe(
      'Where webhooks and callbacks of the run arrive. Default: loopback for a target on loopback',
    ),
  v2: z
    .strictObject({
      link: z.string().min(1).default('redirect_uri').describe('The member that holds the link'),
      suffix: z.enum(['.json', '']).default('.json').describe('How v2 paths end'),
    })
    .prefault({})
    .describe('Submissions of the second version'),
  uploads: z
    .strictObject({
      links: z
        .string()
        .regex(
          /^\w+(\[\]|\{\})(\.\w+)+$/,
          'expected a path such as assets[].upload_url or uploads{}.url',
        )
        .default('assets[].upload_url')
        .describe('Where the upload links stand in an answer'),
      lifetimeSeconds: z
        .int()
        .positive()
        .optional()
        .describe('How long a link is good, if it does not say'),
      overwrite: z
        .enum(['refused', 'allowed', 'unknown'])
        .default('unknown')
        .describe('What a second, different file meets, if the target says'),
      processingMs: milliseconds.default(10_000).describe('How long a file may take to show'),
    })
    .prefault({})
    .describe('Files that are uploaded'),
  verify: z
    .strictObject({
      resultPath: z.string().startsWith('/').includes('{request_id}').default(verifyResultPath),
      names: z
        .strictObject({
          link: z.string().min(1).default('redirect_uri'),
          requestId: z.string().min(1).default('request_id'),
          status: z.string().min(1).default('status'),
        })
        .prefault({}),
      laterStatuses: z
        .array(z.string().min(1))
        .default(['revoked', 'unshared'])
        .describe('What may follow `verified`; another new word is recorded'),
      scopes: z.array(z.string()).default(['read.digital_identity']),
    })
    .prefault({})
    .describe('Verify with SEEK Pass'),
  hooks: z
    .strictObject({
      deadlineMs: milliseconds.optional().describe('Default: 10 s on loopback, 60 s elsewhere'),
      graceMs: milliseconds
        .default(1000)
        .describe('How long silence is listened to after a sentinel'),
      lagMs: milliseconds.default(5000).describe('How long a result may lag behind its event'),
      retry: z
        .array(z.int().positive())
        .default([])
        .describe('The pauses in seconds after which a delivery that failed is repeated'),
      standing: standing.optional(),
      overlapSeconds: z.int().min(0).default(0).describe('How long an old secret may still sign'),
    })
    .prefault({})
    .describe('Webhooks'),
  categories: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'The credential categories of universal credentials; without them none is sent elsewhere',
    ),
  singaporeWorkRights: z
    .array(z.string().min(1))
    .min(1)
    .default(['resident'])
    .describe('The values of `singapore_work_rights` that are sent'),
  segments: z
    .record(z.string(), z.string())
    .default({})
    .describe('By credential type: the last segment of its link, if it is another than assumed'),
};

/** Where events and callbacks arrive. */
export type ReceiverPlace = z.output<typeof receiver>;

const schema = z.strictObject(secondVersionKeys);

/** The same with everything filled in. */
export interface SecondVersion
  extends Omit<z.output<typeof schema>, 'receiver' | 'hooks' | 'categories'> {
  readonly receiver: ReceiverPlace;
  readonly hooks: Omit<z.output<typeof schema>['hooks'], 'deadlineMs'> & {
    readonly deadlineMs: number;
  };
  /** Null if the profile lists none. */
  readonly categories: readonly string[] | null;
}

/** Fills in the defaults that depend on the target's address. */
export function completeSecondVersion(
  written: z.output<typeof schema>,
  isOnLoopback: boolean,
): SecondVersion {
  const { receiver: place, hooks, categories, ...rest } = written;
  return {
    ...rest,
    receiver: place ?? (isOnLoopback ? 'loopback' : 'none'),
    hooks: { ...hooks, deadlineMs: hooks.deadlineMs ?? (isOnLoopback ? 10_000 : 60_000) },
    categories: categories ?? null,
  };
}

/** Nothing written, on loopback: what profiles made in code begin with. */
export const usualSecondVersion: SecondVersion = completeSecondVersion(schema.parse({}), true);
