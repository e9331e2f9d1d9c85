import { type UploadAttempt, type Uploads, uploads } from './uploads.ts';

/** Upload links and their judgement as those of an object store whose links are signed with AWS SigV4. */
export const s3Uploads: Partial<Uploads> = {
  query: ({ expiresAt }, signature) => ({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Date': compact(expiresAt - uploads.lifetime() * 1000),
    'X-Amz-Expires': String(uploads.lifetime()),
    'X-Amz-SignedHeaders': 'content-type;host',
    'X-Amz-Signature': signature,
  }),
  isSigned: ({ signature, expiresAt }, { query }: UploadAttempt) =>
    query.get('X-Amz-Signature') === signature &&
    query.get('X-Amz-Date') === compact(expiresAt - uploads.lifetime() * 1000) &&
    query.get('X-Amz-Expires') === String(uploads.lifetime()) &&
    query.get('X-Amz-SignedHeaders') === 'content-type;host' &&
    query.get('X-Amz-Algorithm') === 'AWS4-HMAC-SHA256',
  judge(upload, attempt) {
    if (attempt.authorization !== undefined) return { refused: 400, code: 'InvalidArgument' };
    // A further upload replaces the file until the link expires.
    return uploads.judge({ ...upload, file: null }, attempt);
  },
};

/** A time in milliseconds as `20260101T120000Z`. */
function compact(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
