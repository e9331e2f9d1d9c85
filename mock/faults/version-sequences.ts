import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';

/** Replacement that works for two versions in a row, or compares keys as one text. */
export const versionSequenceFaults: readonly Fault[] = [
  joining(
    'key-compared-as-one-text',
    'The fields of a key are joined before they are compared.',
    '',
  ),
  joining('key-compared-as-words', 'The fields of a key are joined by blanks.', ' '),
  {
    name: 'older-values-do-not-come-back',
    violates: ['REPL-001'],
    says: 'A credential with the values of an earlier version is kept beside the newer one.',
    apply({ replacement }) {
      const seen = new Set<string>();
      return {
        replacement: {
          replaces(newer, older, key) {
            const again = seen.has(valuesOf(newer));
            const replaced = replacement.replaces(newer, older, key);
            if (replaced) seen.add(valuesOf(older));
            return replaced && !again;
          },
        },
      };
    },
  },
  {
    name: 'a-replaced-credential-is-never-replaced-again',
    violates: ['REPL-001'],
    says: 'The third version of a credential is kept beside the second.',
    apply({ replacement }) {
      const newerOnes = new WeakSet<Submission>();
      return {
        replacement: {
          replaces(newer, older, key) {
            const replaced = replacement.replaces(newer, older, key) && !newerOnes.has(older);
            if (replaced) newerOnes.add(newer);
            return replaced;
          },
        },
      };
    },
  },
  {
    name: 'key-compared-without-accents',
    violates: ['REPL-005'],
    says: 'Accents do not count in a replacement key.',
    apply: ({ replacement }) => ({
      replacement: {
        replaces: (newer, older, key) =>
          replacement.replaces(newer, older, key) ||
          (key !== null &&
            newer.type === older.type &&
            key.every(
              (field) => plain(newer.credential[field]) === plain(older.credential[field]),
            )),
      },
    }),
  },
];

function joining(name: string, says: string, by: string): Fault {
  return {
    name,
    violates: ['REPL-005'],
    says,
    apply: ({ replacement }) => ({
      replacement: {
        replaces: (newer, older, key) =>
          replacement.replaces(newer, older, key) ||
          (key !== null &&
            newer.type === older.type &&
            joined(newer, key, by) === joined(older, key, by)),
      },
    }),
  };
}

function joined({ credential }: Submission, key: readonly string[], by: string): string {
  return key.map((field) => String(credential[field])).join(by);
}

function valuesOf({ type, credential }: Submission): string {
  return JSON.stringify([type, credential]);
}

function plain(value: unknown): string {
  return String(value)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}
