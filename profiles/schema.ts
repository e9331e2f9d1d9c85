import { z } from 'zod';
import { gatewayKeys, headerName } from './gateway.ts';
import { secondVersionKeys } from './second-version.ts';

const client = z
  .strictObject({
    clientId: z.string().min(1),
    clientSecret: z
      .string()
      .min(1)
      .describe('Taken from the environment: a secret written out is refused'),
  })
  .describe('A partner client of the target');

const limits = z
  .strictObject({
    // A pause of more than a day is no rate: a timer of Node holds 24 days, and ends at once if it is given more.
    requestsPerSecond: z.number().min(0.0001).optional(),
    maxRequests: z
      .int()
      .positive()
      .optional()
      .describe('Tokens and repeated requests are not counted'),
    concurrency: z.int().min(1).max(64).optional(),
    requestTimeoutMs: z.int().min(1).max(600_000).optional(),
  })
  .describe('The load that the target is given at most');

const status = z.int().min(400).max(499);

const assume = z
  .strictObject({
    unknownStatusId: status.default(404).describe('The status of an id that was never submitted'),
    unknownCredentialType: status.default(404).describe('A credential type that does not exist'),
    unparsableJson: status.default(400).describe('A body that is not JSON'),
    unknownRequestId: status
      .default(404)
      .describe('The result of a verification that was never asked for'),
    cefr: z
      .array(z.string().min(1))
      .min(1)
      .default(['A1', 'A2', 'B1', 'B2', 'C1', 'C2'])
      .describe('The CEFR levels that are sent'),
  })
  .describe('What this target does if the documentation does not say');

/** The built-in values for what the documentation leaves open. */
export const defaultAssumptions = assume.parse({});

const DRIVEN = ['none', 'control'] as const;

/** What names a driver module rather than a word. */
export const MODULE_FILE = /^\.{0,2}\/|\.[cm]?[jt]s$/;

const user = z.strictObject({
  name: z.string().min(1).describe('What they sign in with'),
  password: z.string().min(1).optional().describe('Taken from the environment'),
  consented: z.boolean().default(true).describe('Whether they ever accepted anything here'),
  app: z.enum(['never', 'yes']).default('yes').describe('Whether they have the mobile app'),
  totpSecret: z
    .string()
    .regex(/^[A-Za-z2-7\s=]+$/, 'expected base32, as an authenticator app takes it')
    .optional()
    .describe('In base32, taken from the environment: what their one-time codes are made of'),
  codeCommand: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('A program with its arguments that prints a one-time code'),
});

const inBrowser = z
  .strictObject({
    driver: z.literal('browser'),
    pages: z.string().min(1).describe('The file that says what pages look like and do'),
    users: z.array(user).default([]),
    chromium: z
      .string()
      .min(1)
      .optional()
      .describe('The path of Chromium. Default: CHROMIUM_PATH or the usual places'),
  })
  .describe('People in a browser');

const byModule = z
  .string()
  .regex(MODULE_FILE)
  .describe('The file of a driver module, .ts or .js: seekpass-conformance/driver has its types');

const tls = z
  .strictObject({
    ca: z
      .string()
      .min(1)
      .optional()
      .describe('A file of certificates (PEM) that are trusted beside the usual ones'),
    cert: z
      .string()
      .min(1)
      .optional()
      .describe('A file (PEM) with the certificate that the suite identifies itself with'),
    key: z
      .string()
      .min(1)
      .optional()
      .describe('A file (PEM) with the private key of that certificate, without a passphrase'),
  })
  .describe('Certificates are always verified');

/**
 * A target profile as its author writes it, after `${NAME}` was replaced from the environment.
 *
 * Keys that a later version will understand are not listed: the loader refuses them by name.
 */
export const profileSchema = z
  .strictObject({
    name: z.string().min(1),
    baseUrl: z.url({ protocol: /^https?$/ }),
    linkBaseUrl: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Default: baseUrl'),
    auth: client,
    secondClient: client.optional().describe('For the rules that keep two partners apart'),
    credentialTypes: z.array(z.string()).min(1),
    documents: z
      .strictObject({
        pdf: z.string().optional(),
        png: z.string().optional(),
        jpg: z.string().optional(),
        open_cert: z.string().optional(),
        english_assessment: z.string().optional(),
      })
      .default({})
      .describe(
        'Sample documents this target accepts: URLs, for open_cert a file. Kinds not listed are not sent',
      ),
    control: z
      .union([z.literal('none'), z.url({ protocol: /^https?$/ })])
      .default('none')
      .describe('The base URL of test control'),
    people: z
      .union([z.enum(DRIVEN), byModule, inBrowser])
      .optional()
      .describe('Default: what test control reports'),
    clock: z
      .enum(['none', 'control', 'deferred'])
      .optional()
      .describe(
        'deferred: rules that need time are armed now and settled by `spc settle`. Default: what test control reports',
      ),
    tls: tls.default({}),
    limits: limits.default({}),
    safety: z
      .strictObject({
        allowHosts: z.array(z.string().min(1)).default([]),
        allowPlainHttp: z.boolean().exactOptional(),
        idPrefix: z
          .string()
          .regex(/^[A-Za-z0-9-]{0,20}$/)
          .default('spc-'),
      })
      .prefault({})
      .describe('Hosts other than loopback are denied unless allowed here'),
    ...gatewayKeys,
    checkHeader: headerName
      .nullable()
      .default('X-Spc-Check')
      .describe('The header that names run, check and step of a request; null for none'),
    replacementKeys: z
      .record(z.string(), z.array(z.string().min(1)).min(1))
      .default({})
      .describe(
        'By credential type: the fields whose equality makes a newer credential replace an older one',
      ),
    ...secondVersionKeys,
    assume: assume.prefault({}),
    unsupported: z
      .record(z.string(), z.string().trim().min(1))
      .default({})
      .describe('What this target has not, each with the reason'),
    knownFailures: z
      .string()
      .min(1)
      .optional()
      .describe('A file of failures that are known: still run, still shown, not counted'),
  })
  .describe('A target of the SEEK Pass conformance suite');

/** The same shape for a profile whose people are this: of a union, messages could not say what was expected. */
export function profileSchemaFor(people: unknown): z.ZodType<ProfileFile> {
  const isMap = typeof people === 'object' && people !== null;
  const isFile = typeof people === 'string' && MODULE_FILE.test(people);
  const expected = isMap ? inBrowser : isFile ? byModule : z.enum(DRIVEN).optional();
  return profileSchema.extend({ people: expected });
}

/** A profile as written, with the defaults that depend on nothing else. */
export type ProfileFile = z.output<typeof profileSchema>;
