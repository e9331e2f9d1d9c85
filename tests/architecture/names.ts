/** Words that say nothing about the content of a file or folder. */
const empty = /^(src|libs?|utils?|helpers?|commons?|shared|misc)$/;

/** The files whose name, or whose folder's name, says nothing, and index barrels. */
export function emptyNames(files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const parts = file.split('/').flatMap((part) => part.split('.'));
    return parts.some((part) => empty.test(part)) || /(^|\/)index\.[^/]+$/.test(file);
  });
}
