import { createHmac } from 'node:crypto';
import { mediaTypeOf } from '../../contracts/asset.ts';
import type { Asset } from '../../contracts/payload-v2.ts';
import type { Random } from '../random.ts';
import type { Upload } from '../store/upload.ts';
import type { Submission } from '../store.ts';

/** What a link is signed over. Milliseconds. */
export interface LinkContent {
  readonly key: string;
  readonly mediaType: string;
  readonly expiresAt: number;
}

/** A request to an upload link. Milliseconds. */
export interface UploadAttempt {
  readonly method: string;
  readonly contentType: string;
  readonly authorization: string | undefined;
  /** The query as it was sent. */
  readonly query: URLSearchParams;
  readonly bytes: Uint8Array;
  readonly now: number;
}

/** The result of an attempt: `taken` stores the bytes, `same` answers as if it had. */
export type UploadVerdict =
  | 'taken'
  | 'same'
  | 'shown'
  | { readonly refused: number; readonly code: string };

/** One upload link in the answer to a submission. */
export interface LinkEntry {
  readonly credential_id: string;
  readonly asset_id: string;
  readonly upload_url: string;
}

/** How files are uploaded. Source: `docs/api.md#uploads`. */
export interface Uploads {
  /** The assets of a credential that get a link. */
  readonly linked: (assets: readonly Asset[], credential: Submission) => readonly Asset[];
  /** The part of the path that cannot be guessed. */
  readonly key: (random: Random, asset: Asset, credential: Submission) => string;
  /** For how many seconds a link is good. */
  readonly lifetime: () => number;
  readonly sign: (content: LinkContent, secret: string) => string;
  /** The query of a link. */
  readonly query: (content: LinkContent, signature: string) => Readonly<Record<string, string>>;
  /** The query as the link spells it. */
  readonly spelled: (query: Readonly<Record<string, string>>) => string;
  /** The entry of the answer. */
  readonly entry: (entry: LinkEntry) => Readonly<Record<string, unknown>>;
  /** Whether the query is the one that the link had. */
  readonly isSigned: (upload: Upload, attempt: UploadAttempt) => boolean;
  readonly judge: (upload: Upload, attempt: UploadAttempt) => UploadVerdict;
  /** Makes the bytes the document of the credential. */
  readonly keep: (upload: Upload, bytes: Uint8Array) => void;
}

/** The largest file, in bytes. */
const LARGEST_UPLOAD = 20 * 1024 * 1024;

export const uploads: Uploads = {
  linked: (assets) => assets,
  key: (random) => random.uuid(),
  lifetime: () => 3600,
  sign: ({ key, mediaType, expiresAt }, secret) =>
    createHmac('sha256', secret).update(`${key}\n${mediaType}\n${expiresAt}`).digest('hex'),
  query: ({ expiresAt }, signature) => ({ expires: String(expiresAt / 1000), signature }),
  spelled: (query) => new URLSearchParams(query).toString(),
  entry: (entry) => ({ ...entry }),
  isSigned: ({ expiresAt, signature }, { query }) =>
    query.get('expires') === String(expiresAt / 1000) && query.get('signature') === signature,
  judge(upload, attempt) {
    if (attempt.method !== 'PUT') return { refused: 403, code: 'SignatureDoesNotMatch' };
    if (attempt.now >= upload.expiresAt) return { refused: 403, code: 'AccessDenied' };
    if (!hasMediaType(upload, attempt)) return { refused: 403, code: 'SignatureDoesNotMatch' };
    if (attempt.bytes.length > LARGEST_UPLOAD) return { refused: 413, code: 'EntityTooLarge' };
    if (upload.file === null) return 'taken';
    return Buffer.compare(upload.file, attempt.bytes) === 0
      ? 'same'
      : { refused: 409, code: 'AlreadyUploaded' };
  },
  keep(upload, bytes) {
    upload.file = bytes;
    upload.credential.document = 'uploaded';
  },
};

/** Whether the content type is that of the asset; a type that the pages do not name takes any. */
function hasMediaType({ asset }: Upload, { contentType }: UploadAttempt): boolean {
  const wanted = mediaTypeOf(asset.asset_type);
  return wanted === undefined || contentType.split(';')[0]?.trim().toLowerCase() === wanted;
}
