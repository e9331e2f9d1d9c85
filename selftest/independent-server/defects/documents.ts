import { type Defect, overlooking } from './defect.ts';

/** Documents of which only the beginning is looked at. */
export const documentDefects: readonly Defect[] = [
  {
    name: 'the beginning of a certificate',
    violates: ['ADD-011'],
    says: 'text behind an OpenCert does not matter',
    types: ['education', 'microcredential'],
    conduct: overlooking(
      ({ field }, value) => field === 'data.document' && /^\{.*\} and/.test(String(value)),
    ),
  },
  {
    name: 'any address',
    violates: ['ADD-011'],
    says: 'a document may stand at an address of any scheme',
    types: ['education', 'english_proficiency'],
    conduct: overlooking(
      ({ field }, value) => field === 'data.document' && String(value).startsWith('ftp:'),
    ),
  },
  {
    name: 'documents for jobs',
    violates: ['ADD-011'],
    says: 'a career history may come with a document',
    types: ['career_history'],
    conduct: overlooking(({ field, code }) => field === 'data.document' && code === 'present'),
  },
];
