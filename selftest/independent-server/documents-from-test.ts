/** The documents that the second implementation is told of, and that the profile supplies. */
export const toldDocuments = {
  pdf: 'https://files.example.org/degrees/0001.pdf?signature=a%26b',
  png: 'https://files.example.org/badges/0001.png',
  jpg: 'https://files.example.org/badges/0001.jpeg',
  english_assessment: 'https://files.example.org/tests/0001.PDF',
  open_cert: '{ "version": "open-cert/1.5", "data": { "name": "Sam Ple & Söhne" } }',
} as const;
