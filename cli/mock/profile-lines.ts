import { existsSync } from 'node:fs';
import path from 'node:path';
import { Document, isCollection, isMap } from 'yaml';
import { credentialTypesV2, knownReplacementKeys } from '../../contracts/credentials/all.ts';
import { ordinaryCategories } from '../../contracts/credentials/universal-credential.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';
import type { Places } from './places.ts';

const variables = ['SEEK_PASS_CLIENT_SECRET', 'OTHER_CLIENT_SECRET'] as const;

/**
 * The lines of a profile of the mock, which never holds a secret.
 *
 * @param folder of the profile: its paths are relative to that. Default: the working directory.
 */
export function profileLines(
  { api, pages, control, clients }: Places,
  folder = process.cwd(),
): string[] {
  const [auth, secondClient] = clients.map(({ clientId }, place) => ({
    clientId,
    clientSecret: `\${${variables[place]}}`,
  }));
  // An OpenCert is a file of its own, which this cannot print beside the profile.
  const { open_cert: _, ...documents } = sampleDocuments;
  const profile = {
    name: 'local mock',
    baseUrl: api,
    ...(pages === api
      ? {}
      : { linkBaseUrl: pages, safety: { allowHosts: [new URL(pages).hostname] } }),
    auth,
    secondClient,
    credentialTypes: credentialTypesV2.map(({ name }) => name),
    categories: ordinaryCategories,
    documents,
    ...(control === null ? likeStaging(folder) : { control }),
    replacementKeys: knownReplacementKeys(),
  };
  return compactYaml(profile);
}

/** The shell lines that set the secrets of that profile. */
export function exportLines({ clients }: Places): string[] {
  return clients.map(({ clientSecret }, place) => `export ${variables[place]}=${clientSecret}`);
}

/** Clients and lists on one line each, so that the whole fits a screen. */
function compactYaml(value: Record<string, unknown>): string[] {
  const document = new Document(value);
  const pairs = isMap(document.contents) ? document.contents.items : [];
  for (const { value: part } of pairs) {
    const inner =
      isMap(part) && part.items.length > 2 ? part.items.map((item) => item.value) : [part];
    for (const each of inner) if (isCollection(each)) each.flow = true;
  }
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

/** People in a browser and rules that wait: all that is possible if only HTTP and pages are served. */
function likeStaging(folder: string) {
  return { people: { driver: 'browser', pages: pagesFile(folder) }, clock: 'deferred' };
}

const inPackage = path.join('mock', 'pages', 'mock.pages.yaml');

/** Where the pages file that the mock ships lies: beside the sources, or beside what they were built into. */
function pagesFile(folder: string): string {
  const folders = ['../..', '../../..'].map((up) => path.join(import.meta.dirname, up, inPackage));
  const file = folders.find((each) => existsSync(each));
  if (file === undefined) throw new Error(`this package lacks its file ${inPackage}`);
  const shown = path.relative(folder, file);
  return shown.startsWith('..') ? file : `./${shown}`;
}
