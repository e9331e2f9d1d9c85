import type { Documents } from '../../contracts/credentials/define.ts';

/** A document of every kind, for targets that take any. The addresses are reserved for examples. */
export const sampleDocuments: Required<Documents> = {
  pdf: 'https://certificates.example.edu/sample.pdf',
  png: 'https://certificates.example.edu/sample.png',
  jpg: 'https://certificates.example.edu/sample.jpg',
  english_assessment: 'https://certificates.example.edu/sample-english.pdf',
  open_cert: JSON.stringify({
    version: 'https://schema.openattestation.com/2.0/schema.json',
    data: { id: 'sample', name: 'Sample certificate', recipient: { name: 'Synthetic Person' } },
    signature: { type: 'SHA3MerkleProof', targetHash: '0'.repeat(64), proof: [] },
  }),
};
