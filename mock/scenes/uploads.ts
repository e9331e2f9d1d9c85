import type { Uploads } from '../behaviour/uploads.ts';
import { type Disturbance, type PlainAnswer, type Scene, scene } from './scene.ts';

/** A scene of the journey in which files are uploaded. */
function uploading(
  name: string,
  given: Omit<Partial<Scene>, 'name' | 'journeys'> & Pick<Scene, 'says' | 'rules'>,
): Scene {
  return scene({ name: `upload-${name}`, journeys: ['batch'], ends: 'free', ...given });
}

/** Links that have ended, answers that are lost, and successes in other shapes, as an object store has them. */
export const uploadScenes: readonly Scene[] = [
  uploading('expired', {
    says: 'The first upload link of each file has ended: it is answered 403 with an XML error, and a link of a later answer is good.',
    rules: ['CUP-007'],
    change: ({ uploads }) => ({ uploads: { judge: endedAtFirst(uploads.judge) } }),
  }),
  uploading('half', {
    says: 'The connection of the first upload is closed, and nothing of it is stored.',
    rules: ['CUP-008'],
    disturbUpload: ({ nth }) => (nth === 1 ? { does: 'drop', stored: false } : undefined),
  }),
  uploading('500', {
    says: 'The first upload is answered 500, the second 503 with `Retry-After`.',
    rules: ['CUP-008'],
    disturbUpload: ({ nth }) => ([internalError, slowDown] as const)[nth - 1],
  }),
  uploading('204', {
    says: 'Uploads are answered by turns 204 without a body and 201 with one.',
    rules: ['CUP-009'],
    ends: 'zero',
    disturbUpload: ({ nth }) => ({ does: 'rewrite', rewrite: (own) => otherSuccess(own, nth) }),
  }),
  uploading('xml-error', {
    says: 'Every upload is refused with 400 and an XML error that ends half-way.',
    rules: ['CUP-009'],
    disturbUpload: () => answer(400, xml('EntityTooSmall', 'too small').slice(0, -12)),
  }),
  uploading('awkward-query', {
    says: 'The query of upload links has `%2F`, `+`, `%20`, a value of 600 characters and an unusual order.',
    rules: ['CUP-006'],
    ends: 'zero',
    change: ({ uploads }) => ({
      uploads: { spelled: (query) => `${uploads.spelled(query)}&${awkward}` },
    }),
  }),
];

const awkward = `x-object=a%2Fb+c%20d%7e&z=&a=${'Zm9v'.repeat(150)}%3D%3D&x-id=PutObject&m=1&M=2`;

function xml(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>\n`;
}

function answer(status: number, body: string, headers: PlainAnswer['headers'] = {}): Disturbance {
  const own = { 'Content-Type': 'application/xml', ...headers };
  return { does: 'answer', answer: { status, headers: own, body } };
}

const internalError = answer(500, xml('InternalError', 'We encountered an internal error.'));
const slowDown = answer(503, xml('SlowDown', 'Please reduce your request rate.'), {
  'Retry-After': '1',
});

function otherSuccess(own: PlainAnswer, nth: number): PlainAnswer {
  if (own.status >= 300) return own;
  if (nth % 2 === 1) return { status: 204 };
  const body = '<?xml version="1.0"?><PutResult/>';
  return { status: 201, headers: { 'Content-Type': 'application/xml' }, body };
}

/** The link by which a file is first sent has ended. */
function endedAtFirst(judge: Uploads['judge']): Uploads['judge'] {
  const ended = new Map<string, string>();
  return (upload, attempt) => {
    const file = JSON.stringify([upload.credential.id, upload.asset.asset_id]);
    const first = ended.get(file) ?? upload.key;
    ended.set(file, first);
    return first === upload.key ? { refused: 403, code: 'AccessDenied' } : judge(upload, attempt);
  };
}
