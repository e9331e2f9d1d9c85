/**
 * The import table of a Markdown page: for each folder the folders that it may import, as they are written there.
 *
 * A row names its folder as `` `mock/` `` in its first cell and the others, without slashes, in its third.
 */
export function documentedLayers(markdown: string): Readonly<Record<string, readonly string[]>> {
  const rows = [...markdown.matchAll(/^\| `([\w/-]+)\/` \| .+ \| (.*)\|$/gm)];
  const folders = rows.map(([, folder = '']) => folder);
  return Object.fromEntries(
    rows.map(([, folder = '', cell = '']) => [folder, foldersIn(cell, folder, folders)]),
  );
}

function foldersIn(cell: string, own: string, all: readonly string[]): readonly string[] {
  const named = [...cell.matchAll(/`([\w/*-]+)`/g)].map(([, name = '']) => name);
  if (!cell.startsWith('everything')) return named;
  if (named.length === 0) return ['*'];
  return [...new Set(all.map(withRooms(all)))].filter(
    (folder) => ![own, 'tests', ...named].includes(folder),
  );
}

/** A top folder with rooms inside it stands for all of them, as `targets/*`. */
function withRooms(all: readonly string[]): (folder: string) => string {
  return (folder) => {
    const [top = folder] = folder.split('/');
    return all.some((each) => each.startsWith(`${top}/`)) ? `${top}/*` : top;
  };
}
