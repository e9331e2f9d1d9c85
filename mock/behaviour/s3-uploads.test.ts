import { describe, expect, test } from 'vitest';
import { refusedUpload, uploadLinkForTest } from '../testing/upload-link.ts';

const names = [
  'X-Amz-Algorithm',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
];

/** A link as that of an object store, and what the mock says to a file that is sent there. */
async function linked() {
  const { link: url, put } = await uploadLinkForTest({
    settings: { uploads: 's3' },
    startAt: new Date('2026-03-04T05:06:07.089Z'),
  });
  const sent = async (more: Readonly<Record<string, string>> = {}) => {
    const answer = await put(url, { 'content-type': 'application/pdf', ...more });
    return { status: answer.status, body: await answer.text() };
  };
  return { url, put: sent };
}

function refused(status: number, code: string) {
  return { status, body: refusedUpload(code) };
}

describe('a link of an object store', () => {
  test('says when it was signed, for how long, and over what', async () => {
    const { url } = await linked();
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Date': '20260304T050607Z',
      'X-Amz-Expires': '3600',
      'X-Amz-SignedHeaders': 'content-type;host',
      'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each(names)('is refused with another %s', async (name) => {
    const { url, put } = await linked();
    url.searchParams.set(name, `${url.searchParams.get(name)}0`);
    expect(await put()).toEqual(refused(403, 'AccessDenied'));
  });

  test('takes a file once and again, and none with a token', async () => {
    const { put } = await linked();
    expect(await put({ authorization: 'Bearer x' })).toEqual(refused(400, 'InvalidArgument'));
    expect([await put(), await put()]).toEqual(Array(2).fill({ status: 200, body: '' }));
  });
});
