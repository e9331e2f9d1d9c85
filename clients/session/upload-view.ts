import { mediaTypeOf } from '../../contracts/asset.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import type { CallView } from './call-view.ts';
import type { SubmissionView } from './submission-view.ts';

/** A link that an answer gave for one file. */
export interface UploadLink {
  readonly url: string;
  readonly credentialId: string;
  readonly assetId: string;
  /** As the submission states it; empty if it does not. */
  readonly assetType: string;
  /** Undefined for a type that the pages do not name. */
  readonly mediaType: string | undefined;
  readonly submission: SubmissionView;
}

/** A request to an upload link. */
export interface UploadView extends CallView {
  /** The link that was given, also if it was altered since; null if it resembles none. */
  readonly link: UploadLink | null;
  /** Whether the address is the given one, character by character. */
  readonly asGiven: boolean;
}

/** The requests to upload links among some calls, each with the link that it was made to. */
export function uploadViews(
  calls: readonly CallView[],
  submissions: readonly SubmissionView[],
): readonly UploadView[] {
  const links = submissions.flatMap(uploadLinksIn);
  return calls
    .filter(({ kind }) => kind === 'upload')
    .map((view) => {
      const exact = links.findLast(({ url }) => addressOf(url) === view.call.path);
      const near = links.findLast(({ url }) => addressOf(url).split('?')[0] === view.path);
      return { ...view, link: exact ?? near ?? null, asGiven: exact !== undefined };
    });
}

/** The upload links of the answer to a submission. */
export function uploadLinksIn(submission: SubmissionView): readonly UploadLink[] {
  const { assets } = (submission.answer ?? {}) as { readonly assets?: unknown };
  const types = assetTypes(submission);
  return (Array.isArray(assets) ? (assets as unknown[]) : []).flatMap((entry) => {
    const { credential_id: credentialId, asset_id: assetId, upload_url: url } = textsIn(entry);
    if (url === undefined || credentialId === undefined || assetId === undefined) return [];
    const assetType = types.get(JSON.stringify([credentialId, assetId])) ?? '';
    return [
      { url, credentialId, assetId, assetType, mediaType: mediaTypeOf(assetType), submission },
    ];
  });
}

/** Path and query of a link as they were written. */
function addressOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '').replace(/#.*/s, '');
}

/** The type of every asset of a submission by its credential and its own id. */
function assetTypes({ call, items }: SubmissionView): ReadonlyMap<string, string> {
  const sent = items.length > 0 ? items.map(({ item }) => item) : [parseJson(call.body)];
  return new Map(
    sent.flatMap((each) => {
      const { credential_id: id, assets } = (each ?? {}) as Record<string, unknown>;
      return (Array.isArray(assets) ? (assets as unknown[]) : []).map((asset) => {
        const { asset_id: assetId, asset_type: type } = textsIn(asset);
        return [JSON.stringify([id, assetId]), type ?? ''] as const;
      });
    }),
  );
}

function textsIn(value: unknown): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries((value ?? {}) as object);
  return Object.fromEntries(entries.filter(([, each]) => typeof each === 'string'));
}
