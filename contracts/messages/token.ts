import { z } from 'zod';

/** The form fields of a token request. Source: `docs/api.md#tokens`. */
export const tokenRequest = z.looseObject({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  /** Space-separated if several are asked. */
  scope: z.string().optional(),
});

/** What a header can carry as a token. @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
export const bearerToken = /^[\w.~+/-]+=*$/;

/** A granted token. All but `access_token` is assumed from RFC 6749 section 5.1. */
export const tokenResponse = z.looseObject({
  access_token: z
    .string()
    .regex(bearerToken)
    .meta({ examples: ['synthetic.access.token'] }),
  token_type: z
    .string()
    .meta({ examples: ['Bearer'] })
    .optional(),
  /** Seconds. */
  expires_in: z
    .number()
    .positive()
    .meta({ examples: [3600] })
    .optional(),
  scope: z.string().optional(),
});

/** A refused token: RFC 6749 section 5.2. */
export const tokenError = z.looseObject({
  error: z.enum([
    'invalid_request',
    'invalid_client',
    'invalid_grant',
    'unauthorized_client',
    'unsupported_grant_type',
    'invalid_scope',
  ]),
  error_description: z.string().optional(),
  error_uri: z.string().optional(),
});
