/**
 * The words of a command line, with every file that an option of several values would swallow moved before the options.
 *
 * In `run --only REUSE staging.target.yaml`, the last word is the profile and no rule. The value that directly follows an
 * option stays, and so does everything behind `--`.
 */
export function filesFirst(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const firstOption = words.findIndex(isOption);
  if (firstOption === -1) return [...argv];
  const isSwallowed = (word: string, place: number): boolean =>
    place > firstOption + 1 && isFile(word) && !isOption(words[place - 1] ?? '');
  return [
    ...words.slice(0, firstOption),
    ...words.filter(isSwallowed),
    ...words.filter((word, place) => place >= firstOption && !isSwallowed(word, place)),
    ...argv.slice(words.length),
  ];
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

/** The names that the commands take as arguments: profiles, payloads, documents of runs, pacts, or a URL. */
function isFile(word: string): boolean {
  return /^https?:\/\//.test(word) || /^[^=]*\.(ya?ml|jsonl?|ndjson)$/i.test(word);
}
