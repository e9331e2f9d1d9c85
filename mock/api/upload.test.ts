import { describe, expect, test } from 'vitest';
import { refusedUpload, uploadLinkForTest } from '../testing/upload-link.ts';

describe('an upload', () => {
  test('is answered with the tag of the object and no body, each time', async () => {
    const { link, put } = await uploadLinkForTest();
    const key = link.pathname.replace('/uploads/', '');
    expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const answer of [await put(), await put()]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('etag')).toBe(`"${key.replaceAll('-', '')}"`);
      expect(await answer.text()).toBe('');
    }
  });

  test.each([
    ['by an unknown link', new URL('http://localhost/uploads/unknown'), undefined, 'AccessDenied'],
    ['of no content type', undefined, {}, 'SignatureDoesNotMatch'],
  ])('%s is refused as an object store refuses it', async (_what, to, headers, code) => {
    const { put } = await uploadLinkForTest();
    const answer = await put(to, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(await answer.text()).toBe(refusedUpload(code));
  });

  test('by a link that was altered is refused like one by an unknown link', async () => {
    const { link, put } = await uploadLinkForTest();
    const altered = new URL(link);
    altered.searchParams.set('signature', 'made-up');
    const answer = await put(altered);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<Code>AccessDenied</Code>');
  });
});
