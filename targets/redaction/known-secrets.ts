import { dense, exact, foldText, letters } from './folds.ts';
import type { Range } from './layer.ts';
import { spellingsUndone } from './layers.ts';
import { needlesOf } from './needles.ts';
import { createSearch, type Search } from './search.ts';

/** The secrets that a redactor knows, in all their spellings. */
export interface KnownSecrets {
  add(secret: string): void;
  /** The ranges of a text that hold any of them, without decoding characters. */
  find(text: string): readonly Range[];
  readonly size: number;
}

/** Makes an empty store. */
export function createKnownSecrets(): KnownSecrets {
  const [byLetters, byDense, byAll] = [letters, dense, exact].map(createSearch) as [
    Search,
    Search,
    Search,
  ];

  function addWord(text: string, coded: boolean): void {
    if (foldText(text, letters).length >= letters.fewest) {
      byLetters.add(text, coded);
      return;
    }
    if (foldText(text, dense).length >= dense.fewest) byDense.add(text, coded);
    if (text.length >= exact.fewest) byAll.add(text, coded);
  }

  return {
    add: (secret) => {
      // A secret that holds escapes itself may come back with them undone.
      for (const form of new Set([secret, secret.trim(), ...spellingsUndone(secret.trim())])) {
        for (const { text, coded } of needlesOf(form)) addWord(text, coded);
      }
    },
    find: (text) => byLetters.find(text).concat(byDense.find(text), byAll.find(text)),
    get size() {
      return byLetters.size + byDense.size + byAll.size;
    },
  };
}
