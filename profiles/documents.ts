import { resolve } from 'node:path';
import type { Documents } from '../contracts/credentials/define.ts';
import { isJsonObject } from '../contracts/parse-json.ts';
import type { ProfileProblem } from './problem.ts';
import { readTextFile } from './text-file.ts';

/** The documents of a profile, with the files read, or what is wrong with them. */
export interface ReadDocuments {
  readonly documents: Documents;
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads the documents: `open_cert` is a file whose text is sent, every other kind the URL that is sent.
 *
 * @param folder what relative file names start from.
 */
export async function readDocuments(
  written: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<ReadDocuments> {
  const documents: Record<string, string> = {};
  const problems: ProfileProblem[] = [];
  for (const [kind, value] of Object.entries(written)) {
    if (value === undefined) continue;
    const read = kind === 'open_cert' ? await readOpenCert(value, folder) : checkUrl(value);
    if (read.text === undefined) problems.push({ path: ['documents', kind], says: read.says });
    else documents[kind] = read.text;
  }
  return { documents, problems };
}

type Read = { readonly text: string } | { readonly text?: undefined; readonly says: string };

function checkUrl(value: string): Read {
  const protocol = URL.parse(value)?.protocol;
  if (protocol === 'https:' || protocol === 'http:') return { text: value };
  return {
    says: `expected the URL of a document, got \`${value}\`; this API takes such documents by URL only`,
  };
}

async function readOpenCert(value: string, folder: string): Promise<Read> {
  if (/^https?:/i.test(value)) {
    return {
      says: `expected a file, got \`${value}\`; an OpenCert is sent as text, so save it beside the profile`,
    };
  }
  try {
    const text = await readTextFile(resolve(folder, value));
    return isJsonObject(text)
      ? { text }
      : { says: `expected \`${value}\` to hold one JSON object` };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return {
      says: `expected a readable file, got \`${value}\`${code}; file names start from the profile's folder`,
    };
  }
}
