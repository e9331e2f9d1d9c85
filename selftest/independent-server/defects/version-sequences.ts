import { kinds } from '../kinds.ts';
import type { Submission } from '../submissions.ts';
import type { Defect } from './defect.ts';

/** Replacement that works for two versions in a row, or compares keys as one text. */
export const versionSequenceDefects: readonly Defect[] = [
  {
    name: 'keys in one piece',
    violates: ['REPL-005'],
    says: 'the values of a key are joined before they are compared',
    conduct: () => ({
      replaces: (replaces, newer, older) => replaces || likeIn(newer, older, keyText),
    }),
  },
  {
    name: 'keys as a bag',
    violates: ['REPL-005'],
    says: 'the values of a key are compared in any order',
    conduct: () => ({
      replaces: (replaces, newer, older) =>
        replaces || likeIn(newer, older, (request) => keyValues(request).sort().join('|')),
    }),
  },
  {
    name: 'two versions and no more',
    violates: ['REPL-001'],
    says: 'a credential that replaced another is not replaced itself',
    conduct: () => {
      const newerOnes = new WeakSet<Submission>();
      return {
        replaces: (replaces, newer, older) => {
          if (!replaces || newerOnes.has(older)) return false;
          newerOnes.add(newer);
          return true;
        },
      };
    },
  },
  {
    name: 'blanks in keys',
    violates: ['REPL-005'],
    says: 'blanks in the values of a key do not count',
    conduct: () => ({
      replaces: (replaces, newer, older) =>
        replaces ||
        likeIn(newer, older, (request) =>
          keyValues(request)
            .map((value) => value.replace(/\s+/g, ' '))
            .join('|'),
        ),
    }),
  },
];

function likeIn(
  newer: Submission,
  older: Submission,
  textOf: (request: Submission) => string,
): boolean {
  return (
    newer.kind === older.kind && keyValues(newer).length > 0 && textOf(newer) === textOf(older)
  );
}

function keyText(request: Submission): string {
  return keyValues(request).join('');
}

function keyValues({ kind, payload }: Submission): string[] {
  return (kinds.get(kind)?.key ?? []).map((name) => String(payload.credential[name]));
}
