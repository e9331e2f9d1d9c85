import { z } from 'zod';
import { Blocked } from '../../harness/check/blocked.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { memberOf } from '../../harness/check/partner-v2.ts';

/** One upload link of an answer, and the asset that the answer says it is for. */
export const UploadLink = z.object({
  url: z.string(),
  /** Null if the answer does not say. */
  assetId: z.string().nullable(),
  credentialId: z.string().nullable(),
});
export type UploadLink = z.infer<typeof UploadLink>;

/**
 * The upload links of an answer, under the names that the profile gives.
 *
 * Failing that, every absolute URL in the answer other than the link of the person.
 */
export function uploadLinksIn(
  body: unknown,
  { profile }: Pick<CheckContext, 'profile'>,
): readonly UploadLink[] {
  const named = linksAt(body, profile.uploads.links);
  if (named.length > 0) return named;
  const own = memberOf(body, profile.v2.link);
  return addressesIn(body)
    .filter((url) => url !== own)
    .map((url) => ({ url, assetId: null, credentialId: null }));
}

/** The links of an answer that must have this many. @throws {Blocked} by ASSET-001 if it has fewer. */
export function expectLinks(
  body: unknown,
  count: number,
  context: Pick<CheckContext, 'profile'>,
): readonly UploadLink[] {
  const links = uploadLinksIn(body, context);
  if (links.length >= count) return links;
  throw new Blocked(
    `expected ${count} upload link(s) under ${context.profile.uploads.links}, found ${links.length}`,
    {
      by: 'ASSET-001',
      remedy: 'say in the profile, as uploads.links, where the answer has them',
    },
  );
}

/** The links at `assets[].upload_url` or `uploads{}.url`: every element of a list, or every member of a map. */
function linksAt(body: unknown, path: string): readonly UploadLink[] {
  const [, holder = '', form, below = ''] = /^(\w+)(\[\]|\{\})\.(.+)$/.exec(path) ?? [];
  const held = memberOf(body, holder);
  if (typeof held !== 'object' || held === null) return [];
  return Object.entries(held).flatMap(([key, entry]): UploadLink[] => {
    const url = below.split('.').reduce<unknown>(memberOf, entry);
    if (typeof url !== 'string') return [];
    const assetId = form === '{}' ? key : textOf(memberOf(entry, 'asset_id'));
    return [{ url, assetId, credentialId: textOf(memberOf(entry, 'credential_id')) }];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}
