import type { Defect } from './defect.ts';

/** Ids of which not every character counts. */
export const nearIdDefects: readonly Defect[] = [
  {
    name: 'ids in one spelling',
    violates: ['REUSE-008'],
    says: 'ids are composed (NFC) before they are compared',
    conduct: () => ({ idKey: (id) => id.normalize('NFC') }),
  },
  {
    name: 'ids without punctuation',
    violates: ['REUSE-008', 'STAT-007'],
    says: 'only letters and digits of an id count',
    conduct: () => ({ idKey: (id) => id.replace(/[^\p{L}\p{N}\p{M}\s%+]/gu, '') }),
  },
  {
    name: 'ids as a form writes them',
    violates: ['REUSE-008'],
    says: 'an id is decoded as if it came from a form',
    conduct: () => ({ idKey: (id) => decodedForm(id) }),
  },
  {
    name: 'ids of 255 characters',
    violates: ['REUSE-008'],
    says: 'an id is cut after 255 characters',
    conduct: () => ({ idKey: (id) => id.slice(0, 255) }),
  },
];

function decodedForm(id: string): string {
  try {
    return decodeURIComponent(id.replaceAll('+', ' '));
  } catch {
    return id;
  }
}
