import { describe, expect, test } from 'vitest';
import { mockForTest } from '../testing/mock.ts';

const names = [
  'X-Amz-Algorithm',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
];

/** A link as that of an object store, and how to send a file there. */
async function linked() {
  const startAt = new Date('2026-03-04T05:06:07.089Z');
  const mock = mockForTest({ settings: { uploads: 's3' }, startAt });
  const answer = await mock.addV2('universal_credential', {
    credential_id: 'U-1',
    fields: {
      full_name: 'Ada Example',
      credential_name: 'Forklift Licence',
      credential_category: 'licence',
      issuer_name: 'Example Board',
    },
    assets: [{ asset_id: 'A-1', asset_type: 'pdf', asset_data: null }],
  });
  const { assets } = (await answer.json()) as { assets: [{ upload_url: string }] };
  const url = new URL(assets[0].upload_url);
  const put = async (more: Record<string, string> = {}) => {
    const headers = { 'content-type': 'application/pdf', ...more };
    const put = await mock.app.request(url, { method: 'PUT', headers, body: '%PDF' });
    return { status: put.status, body: await put.text() };
  };
  return { url, put };
}

function refused(status: number, code: string) {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>\n`;
  return { status, body };
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
