import { describe, expect, test } from 'vitest';
import { mockForTest } from '../testing/mock.ts';

const pdf = { 'content-type': 'application/pdf' };

async function withLink() {
  const mock = mockForTest();
  const answer = await mock.addV2('universal_credential', {
    credential_id: 'U-1',
    fields: {
      full_name: 'Ada Example',
      credential_name: 'Forklift Licence',
      credential_category: 'licence',
      issuer_name: 'Example Board',
    },
    assets: [{ asset_id: 'asset-1', asset_type: 'pdf', asset_data: null }],
  });
  const { assets } = (await answer.json()) as { assets: [{ upload_url: string }] };
  const link = new URL(assets[0].upload_url);
  const put = (change: { headers?: Record<string, string>; link?: URL } = {}) =>
    mock.app.request(change.link?.href ?? link.href, {
      method: 'PUT',
      headers: change.headers ?? pdf,
      body: new TextEncoder().encode('%PDF-1.4'),
    });
  return { mock, link, put };
}

describe('an upload', () => {
  test('is answered with the tag of the object and no body, each time', async () => {
    const { link, put } = await withLink();
    const key = link.pathname.replace('/uploads/', '');
    expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const answer of [await put(), await put()]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('etag')).toBe(`"${key.replaceAll('-', '')}"`);
      expect(await answer.text()).toBe('');
    }
  });

  test.each([
    ['by an unknown link', { link: new URL('http://localhost/uploads/unknown') }, 'AccessDenied'],
    ['of no content type', { headers: {} }, 'SignatureDoesNotMatch'],
  ])('%s is refused as an object store refuses it', async (_what, change, code) => {
    const { put } = await withLink();
    const answer = await put(change);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(await answer.text()).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>\n`,
    );
  });

  test('by a link that was altered is refused like one by an unknown link', async () => {
    const { link, put } = await withLink();
    const altered = new URL(link);
    altered.searchParams.set('signature', 'made-up');
    const answer = await put({ link: altered });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<Code>AccessDenied</Code>');
  });
});
