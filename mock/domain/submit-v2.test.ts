import { describe, expect, test } from 'vitest';
import { mockForTest } from '../testing/mock.ts';

const fields = {
  full_name: 'Ada Example',
  education_provider: 'University of Example',
  course_name: 'Bachelor of Commerce',
  conferral_year: '2020',
};
const file = 'data:application/pdf;base64,JVBERi0xLjQ=';
const assets = (...data: (string | null)[]) =>
  data.map((asset_data, place) => ({ asset_id: `asset-${place}`, asset_type: 'pdf', asset_data }));

async function documentsOf(type: string, body: object) {
  const mock = mockForTest();
  const answer = await mock.addV2(type, body);
  const { redirect_uri } = (await answer.json()) as { redirect_uri: string };
  const person = await mock.person();
  await mock.decide(person, redirect_uri, 'accept');
  return (await mock.credentials(person)).map(({ document }) => document);
}

describe('the document of a v2 credential', () => {
  test.each([
    ['is an asset that was sent as data', assets(file), 'present'],
    ['is the first asset that has data', assets(null, file), 'present'],
    ['is none while every asset waits for its upload', assets(null, null), 'none'],
    ['is none without an asset', [], 'none'],
  ])('%s', async (_says, sent, document) => {
    const item = { credential_id: 'E-1', fields, assets: sent };
    expect(await documentsOf('education', item)).toEqual([document]);
    const batch = { credential_id: 'B-1', education_items: [item] };
    expect(await documentsOf('batch', batch)).toEqual([document]);
  });
});
