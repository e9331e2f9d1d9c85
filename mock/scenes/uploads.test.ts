import { describe, expect, test } from 'vitest';
import { mockForTest } from '../testing/mock.ts';
import { chosenScenes } from './chosen-scenes.ts';

const playing = (name: string) => mockForTest({ scenes: chosenScenes([name]), clock: 'running' });

const batch = {
  credential_id: 'batch-1',
  education_items: [
    {
      credential_id: 'item-1',
      fields: {
        full_name: 'Ada Example',
        education_provider: 'University of Example',
        course_name: 'Bachelor of Commerce',
        conferral_year: '2020',
      },
      assets: [{ asset_id: 'a', asset_type: 'pdf', asset_data: null }],
    },
  ],
};

/** The link that the answer to a batch gives for its one file. */
async function uploadLink(mock: ReturnType<typeof playing>): Promise<string> {
  const answer = (await (await mock.addV2('batch', batch)).json()) as {
    assets: { upload_url: string }[];
  };
  return answer.assets[0]?.upload_url ?? '';
}

function put(mock: ReturnType<typeof playing>, link: string): Promise<Response> {
  const headers = { 'content-type': 'application/pdf' };
  return Promise.resolve(mock.app.request(link, { method: 'PUT', headers, body: '%PDF-1.4' }));
}

describe('uploads', () => {
  test.each([
    ['upload-expired', [403, 403]],
    ['upload-500', [500, 503, 200]],
    ['upload-204', [204, 201]],
    ['upload-xml-error', [400, 400]],
    ['upload-awkward-query', [200]],
  ])('%s: %j', async (name, expected) => {
    const mock = playing(name);
    const link = await uploadLink(mock);
    const statuses: number[] = [];
    for (const _ of expected) statuses.push((await put(mock, link)).status);
    expect(statuses).toEqual(expected);
  });

  test('a link of a later answer is good where the first had ended', async () => {
    const mock = playing('upload-expired');
    await put(mock, await uploadLink(mock));
    expect((await put(mock, await uploadLink(mock))).status).toBe(200);
  });

  test('the query has codes and an order that rebuilding it would change', async () => {
    const { search, searchParams } = new URL(await uploadLink(playing('upload-awkward-query')));
    expect(search).toContain('a%2Fb+c%20d%7e');
    expect(`?${searchParams}`).not.toBe(search);
  });
});
