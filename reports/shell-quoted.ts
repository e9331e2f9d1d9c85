/** One word of a POSIX shell, quoted where it has to be; whatever it holds, the shell takes it literally. */
export function shellQuoted(word: string): string {
  const plain = /^[\w@%+=:,./-]+$/.test(word);
  return plain ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
