import { gzipSync } from 'node:zlib';
import type { LinkParts } from '../behaviour/submissions.ts';
import { submissions as usual } from '../behaviour/submissions.ts';
import { type PlainAnswer, type Scene, type SceneCall, scene } from './scene.ts';

/** Successes and links in other shapes than the usual one. */
export const successScenes: readonly Scene[] = [
  scene({
    name: 'other-success',
    says: 'Submissions are answered 200 or 201 with further members, in another order, indented, and compressed if the client takes that.',
    rules: ['CADD-012'],
    disturb: (call) =>
      call.kind === 'submit'
        ? { does: 'rewrite', rewrite: (own) => withOtherSuccess(call, own) }
        : undefined,
  }),
  scene({
    name: 'raw-ampersand',
    says: 'Links are written with `&` and with `\\/`, not with `\\u0026`.',
    rules: ['CLINK-001'],
    change: () => ({
      answers: { encode: (body) => JSON.stringify(body).replaceAll('/', '\\/') },
    }),
  }),
  scene({
    name: 'other-links',
    says: 'Links have a further fragment parameter, another order, percent codes that nothing needs, another path and a long `content`.',
    rules: ['CLINK-001', 'CLINK-002', 'CLINK-003', 'CLINK-008'],
    change: () => ({
      submissions: {
        content: (origin) => `${usual.content(origin)}.${usual.content(origin).repeat(8)}`,
        link: odd,
      },
    }),
  }),
  scene({
    name: 'window-passed',
    says: 'Nothing but the time: more than 48 hours pass between a submission and the visit of its person.',
    rules: ['CADD-009', 'CLINK-007', 'CSTAT-008'],
    journeys: ['return'],
  }),
];

function withOtherSuccess({ accepts, nth }: SceneCall, own: PlainAnswer): PlainAnswer {
  if (own.status >= 300) return own;
  const members = { request: { state: 'new' }, ...JSON.parse(String(own.body)), more: null };
  const text = `${JSON.stringify(members, null, 4)}\n`;
  const status = nth % 2 === 1 ? 200 : 201;
  const headers = { 'content-type': 'application/json' };
  if (!/\bgzip\b/.test(accepts)) return { status, headers, body: text };
  const body = new Uint8Array(gzipSync(text));
  return { status, headers: { ...headers, 'content-encoding': 'gzip' }, body };
}

function odd({ origin, path, clientId, documentType, content }: LinkParts): string {
  const coded = encodeURIComponent(content).replaceAll('-', '%2D').replaceAll('.', '%2e');
  const type = encodeURIComponent(documentType ?? '');
  return `${origin}${path}-v9#v=2%2B1&content=${coded}&documentType=${type}&clientId=${encodeURIComponent(clientId)}`;
}
