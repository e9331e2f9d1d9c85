import { type ClientVariant, edit } from './client-variant.ts';
import { mistake } from './partner-mistake.ts';

/** The example serves its documents itself, at addresses of its own: those of the test data under other names. */
function servingDocuments(name: string, breaks: readonly string[], isThere: string): ClientVariant {
  const server = `
const own = new Map<string, { readonly url: string; readonly from: string; asked: number }>();
const server = createServer(async ({ url }, answer) => {
  const found = [...own.values()].find((each) => each.url.endsWith(url ?? ''));
  if (found === undefined) return void answer.writeHead(404).end();
  found.asked += 1;
  if (!(${isThere})) return void answer.writeHead(404).end();
  const original = await fetch(found.from);
  answer.writeHead(200, { 'content-type': original.headers.get('content-type') ?? '' });
  answer.end(Buffer.from(await original.arrayBuffer()));
}).listen(0).unref();
const { port } = server.address() as { port: number };

function served(document: string | null): string | null {
  if (!document?.startsWith('http')) return document;
  const url = \`http://127.0.0.1:\${port}/\${randomUUID()}.\${document.split('.').at(-1)}\`;
  own.set(document, own.get(document) ?? { url, from: document, asked: 0 });
  return own.get(document)?.url ?? null;
}
`;
  return mistake(
    name,
    breaks,
    [
      edit(
        'e2e/records.ts',
        'import { readFileSync',
        "import { createServer } from 'node:http';\nimport { readFileSync",
      ),
      edit(
        'e2e/records.ts',
        '/** Reads the test data. */',
        `${server}\n/** Reads the test data. */`,
      ),
      edit(
        'e2e/records.ts',
        ': { credential, document };',
        ': { credential, document: served(document) };',
      ),
    ],
    [['poll', 'plain']],
  );
}

/** A document that is there once alone. */
export const vanishingDocument = servingDocuments(
  'document-for-one-fetch',
  ['CDOC-007'],
  'found.asked < 2',
);

/** The same server, where documents stay. */
export const lastingDocument = servingDocuments('documents-it-serves-itself', [], 'true');
