import { type LinkContent, type Uploads, uploads } from './uploads.ts';

/** Upload links and their judgement as those of an object store whose links are signed with AWS SigV4. */
export const s3Uploads: Partial<Uploads> = {
  query: signedQuery,
  isSigned: (upload, { query }) =>
    Object.entries(signedQuery(upload, upload.signature)).every(
      ([name, value]) => query.get(name) === value,
    ),
  judge(upload, attempt) {
    if (attempt.authorization !== undefined) return { refused: 400, code: 'InvalidArgument' };
    // A further upload replaces the file until the link expires.
    return uploads.judge({ ...upload, file: null }, attempt);
  },
};

function signedQuery({ expiresAt }: Pick<LinkContent, 'expiresAt'>, signature: string) {
  return {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Date': compact(expiresAt - uploads.lifetime() * 1000),
    'X-Amz-Expires': String(uploads.lifetime()),
    'X-Amz-SignedHeaders': 'content-type;host',
    'X-Amz-Signature': signature,
  };
}

/** A time in milliseconds as `20260101T120000Z`. */
function compact(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
