/** The documents that the profile supplies, by document type; the strict server accepts no other. */
export const suppliedDocuments = {
  pdf: 'https://files.example.org/degrees/0001.pdf?signature=a%26b',
  png: 'https://files.example.org/badges/0001.png',
  jpg: 'https://files.example.org/badges/0001.jpeg',
  english_assessment: 'https://files.example.org/tests/0001.PDF',
  open_cert: '{ "version": "open-cert/1.5", "data": { "name": "Sam Ple & Söhne" } }',
} as const;
