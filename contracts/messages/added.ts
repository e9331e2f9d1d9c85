import { z } from 'zod';

/** The answer to an accepted submission. Source: `docs/api.md#version-1`. */
export const added = z.looseObject({
  redirect_uri: z.string().meta({
    examples: [
      'https://app.seekpass-staging.com/partner/add/education#clientId=example-partner&documentType=none&content=1f0c0f0e-7f1d-4c0a-9a53-2f6f2f6d2f10',
    ],
  }),
});

/** One upload link of a v2 answer. Assumed: the pages show no answer. */
const uploadLink = z.looseObject({
  credential_id: z.string(),
  asset_id: z.string(),
  upload_url: z.url(),
});

/** The answer to an accepted v2 submission or batch. Assumed. */
export const addedV2 = added.extend({ assets: z.array(uploadLink).optional() });
