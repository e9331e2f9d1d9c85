import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDocumentNames, withDocuments } from './document-names.ts';

const documents = { pdf: 'https://files.example/a.pdf?key=canary', open_cert: '{"canary":1}' };

test('a ledger holds the names of documents, and a later process has them again', () => {
  const texts = fc.oneof(fc.constantFrom(...Object.values(documents)), fc.string());
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(texts, fc.array(texts))), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const named = withDocumentNames(plain, documents);
      expect(JSON.stringify(named)).not.toContain('canary');
      expect(withDocuments(named, documents)).toEqual(plain);
    }),
  );
});
