import { describe, expect, test } from 'vitest';
import type { Upload } from '../store/upload.ts';
import { refusedUpload, uploadLinkForTest } from '../testing/upload-link.ts';
import { type UploadAttempt, uploads } from './uploads.ts';

const expiresAt = Date.UTC(2026, 0, 1, 1);

function linkOf(change: Partial<Upload> = {}): Upload {
  const asset = { asset_id: 'A-1', asset_type: 'pdf', asset_data: null };
  const credential = { id: 'E-1', content: 'C-1', credential: {}, document: null };
  return { key: 'K-1', asset, credential, expiresAt, signature: 's', file: null, ...change };
}

const attempt: UploadAttempt = {
  method: 'PUT',
  contentType: 'application/pdf',
  authorization: undefined,
  query: new URLSearchParams(),
  bytes: Buffer.from('%PDF'),
  now: expiresAt - 1,
};

const largest = 20 * 1024 * 1024;
const gif = linkOf({ asset: { asset_id: 'A-1', asset_type: 'gif', asset_data: null } });

describe('an upload', () => {
  test.each<[string, Upload, Partial<UploadAttempt>, unknown]>([
    ['of the first file', linkOf(), {}, 'taken'],
    ['of the same file', linkOf({ file: Buffer.from('%PDF') }), {}, 'same'],
    [
      'of another file',
      linkOf({ file: Buffer.from('other') }),
      {},
      { refused: 409, code: 'AlreadyUploaded' },
    ],
    ['by POST', linkOf(), { method: 'POST' }, { refused: 403, code: 'SignatureDoesNotMatch' }],
    ['at its expiry', linkOf(), { now: expiresAt }, { refused: 403, code: 'AccessDenied' }],
    [
      'of another type',
      linkOf(),
      { contentType: 'image/png' },
      { refused: 403, code: 'SignatureDoesNotMatch' },
    ],
    ['with parameters', linkOf(), { contentType: 'Application/PDF ; v=1' }, 'taken'],
    ['of a type that no page names', gif, { contentType: 'image/gif' }, 'taken'],
    ['of 20 MiB', linkOf(), { bytes: new Uint8Array(largest) }, 'taken'],
    [
      'of a byte more',
      linkOf(),
      { bytes: new Uint8Array(largest + 1) },
      { refused: 413, code: 'EntityTooLarge' },
    ],
  ])('%s', (_which, link, change, verdict) => {
    expect(uploads.judge(link, { ...attempt, ...change })).toEqual(verdict);
  });

  test('becomes the document of its credential', () => {
    const link = linkOf();
    uploads.keep(link, attempt.bytes);
    expect([link.file, link.credential.document]).toEqual([attempt.bytes, 'uploaded']);
  });
});

test('a signature is of all that a link says, and of the secret', () => {
  const content = { key: 'K-1', mediaType: 'image/png', expiresAt };
  const signatures = [
    uploads.sign(content, 'secret'),
    uploads.sign({ ...content, key: 'K-2' }, 'secret'),
    uploads.sign({ ...content, mediaType: 'image/jpeg' }, 'secret'),
    uploads.sign({ ...content, expiresAt: expiresAt + 1000 }, 'secret'),
    uploads.sign(content, 'other'),
  ];
  expect(new Set(signatures).size).toBe(signatures.length);
  expect(uploads.sign({ ...content }, 'secret')).toBe(signatures[0]);
});

test.each(['expires', 'signature'])('a link with another %s is refused', async (name) => {
  const { link, put } = await uploadLinkForTest();
  expect([...link.searchParams.keys()]).toEqual(['expires', 'signature']);
  link.searchParams.set(name, `${link.searchParams.get(name)}0`);
  const answer = await put(link);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    403,
    'application/xml',
    refusedUpload('AccessDenied'),
  ]);
});
