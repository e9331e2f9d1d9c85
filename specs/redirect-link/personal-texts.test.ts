import { expect, test } from 'vitest';
import { personalTexts } from './personal-texts.ts';

const payload = {
  credential_type: 'education',
  document_type: 'open_cert',
  data: {
    credential: {
      full_name: 'John Smith',
      majors: ['Finance', 'Law'],
      transcript: { subjects: [{ name: 'Statistics', score: 90 }] },
      conferral_year: '2024',
      kind: 'education',
      year: null,
    },
    document: 'https://certificates.example.edu/sample.pdf',
    partner_chain: [{ name: 'Reseller Ltd' }],
  },
};

test('texts are found at every depth of the data', () => {
  expect(personalTexts(payload)).toEqual([
    'John Smith',
    'Finance',
    'Statistics',
    'https://certificates.example.edu/sample.pdf',
    'Reseller Ltd',
  ]);
});

test.each(['Smith', 'deadbeef', '2024-01-31', 'educat', 'open_c'])(
  'the text %s proves nothing in a link',
  (text) => {
    const silent = { ...payload, data: { credential: { text } } };
    expect(personalTexts(silent)).toEqual([]);
  },
);
