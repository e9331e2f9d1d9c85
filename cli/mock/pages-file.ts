import { existsSync } from 'node:fs';
import path from 'node:path';

const inPackage = path.join('mock', 'pages', 'mock.pages.yaml');

/** Where the pages file that the mock ships lies: beside the sources, or beside what they were built into. */
export function pagesFile(): string {
  const folders = ['../..', '../../..'].map((up) => path.join(import.meta.dirname, up, inPackage));
  const file = folders.find((each) => existsSync(each));
  if (file === undefined) throw new Error(`this package lacks its file ${inPackage}`);
  const shown = path.relative(process.cwd(), file);
  return shown.startsWith('..') ? file : `./${shown}`;
}
