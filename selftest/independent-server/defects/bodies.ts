import { Refusal } from '../refusal.ts';
import type { Defect } from './defect.ts';

/** Bodies that are not quite JSON. */
export const bodyDefects: readonly Defect[] = [
  {
    name: 'JSON and more',
    violates: ['ADD-012'],
    says: 'what stands behind the JSON of a body is ignored',
    conduct: () => ({ parse: (text) => JSON.parse(text.replace(/\}[^{}]+$/, '}')) }),
  },
  {
    name: 'one of two values',
    violates: ['ADD-012'],
    says: 'of two JSON values in a body the second is read',
    conduct: () => ({
      parse: (text) => {
        const half = text.slice(text.length / 2);
        return JSON.parse(text === half + half ? half : text);
      },
    }),
  },
  {
    name: 'half a character too much',
    violates: ['ADD-012'],
    says: 'a lone surrogate is a server error',
    conduct: () => ({
      parse: (text) => {
        if (/\\ud83d"|\\ud83d[^\\]/.test(text)) throw new Refusal(500, 'internal', 'it broke');
        return JSON.parse(text);
      },
    }),
  },
];
