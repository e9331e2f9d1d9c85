import { isUtf8 } from 'node:buffer';
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
    name: 'bytes of another encoding',
    violates: ['ADD-012'],
    says: 'a body that is no UTF-8 is a server error',
    conduct: () => ({
      decode: (body) => {
        if (!isUtf8(body)) throw new Refusal(500, 'internal', 'it broke');
        return body.toString();
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
