import type { Uploads } from '../behaviour/uploads.ts';
import type { Behaviour, Change } from '../behaviour.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults-of.ts';

const fault = faultsOf('uploads');

/** Defects of upload links and of what is uploaded. */
export const uploadFaults: readonly Fault[] = [
  fault(
    'upload-needs-token',
    ['ASSET-001', 'ASSET-002'],
    'An upload needs an Authorization header.',
    ({ judge }) => ({
      judge: (upload, attempt) =>
        attempt.authorization === undefined
          ? { refused: 401, code: 'AccessDenied' }
          : judge(upload, attempt),
    }),
  ),
  fault('upload-of-png-refused', ['ASSET-001'], 'An upload link takes no PNG.', ({ judge }) => ({
    judge: (upload, attempt) =>
      attempt.contentType === 'image/png'
        ? { refused: 415, code: 'Unsupported' }
        : judge(upload, attempt),
  })),
  fault(
    'upload-type-unchecked',
    ['ASSET-002'],
    'An upload may have any content type.',
    ({ judge }) => ({
      judge: (upload, attempt) =>
        attempt.method === 'PUT'
          ? judge(upload, { ...attempt, contentType: 'application/pdf' })
          : judge(upload, attempt),
    }),
  ),
  fault(
    'upload-without-type-taken',
    ['ASSET-002'],
    'An upload without a content type is taken.',
    ({ judge }) => ({
      judge: (upload, attempt) =>
        judge(
          upload,
          attempt.contentType === '' ? { ...attempt, contentType: 'application/pdf' } : attempt,
        ),
    }),
  ),
  fault(
    'second-file-replaces',
    ['ASSET-003'],
    'A second file replaces the first.',
    ({ judge }) => ({
      judge: (upload, attempt) => {
        const verdict = judge(upload, attempt);
        return typeof verdict === 'object' && verdict.refused === 409 ? 'taken' : verdict;
      },
    }),
  ),
  fault(
    'upload-link-never-expires',
    ['ASSET-003'],
    'An upload link is good for ever.',
    ({ judge }) => ({
      judge: (upload, attempt) =>
        judge({ ...upload, expiresAt: Number.POSITIVE_INFINITY }, attempt),
    }),
  ),
  fault(
    'one-link-for-all',
    ['ASSET-004'],
    'All assets of a request share one link.',
    ({ key, sign }) => {
      const shared = new Map<string, string>();
      return {
        key: (random, asset, credential) => {
          const known = shared.get(credential.content) ?? key(random, asset, credential);
          shared.set(credential.content, known);
          return known;
        },
        sign: (content, secret) => sign({ ...content, mediaType: '' }, secret),
      };
    },
  ),
  fault(
    'upload-shared-by-items',
    ['ASSET-004'],
    'A file becomes the document of every item of its batch.',
    ({ keep }) => {
      const kept: Parameters<Uploads['keep']>[0]['credential'][] = [];
      return {
        linked: (assets, credential) => {
          kept.push(credential);
          return assets;
        },
        keep: (upload, bytes) => {
          keep(upload, bytes);
          const { content } = upload.credential;
          for (const each of kept) if (each.content === content) each.document = 'uploaded';
        },
      };
    },
  ),
  fault('signature-ignored', ['ASSET-005'], 'The query of an upload link does not matter.', () => ({
    isSigned: () => true,
  })),
  fault(
    'signature-compared-in-part-of-link',
    ['ASSET-005'],
    'Of the signature of a link only its end matters.',
    ({ isSigned }) => ({
      isSigned: (upload, attempt) => {
        const given = attempt.query.get('signature') ?? '';
        if (given.slice(-32) !== upload.signature.slice(-32)) return isSigned(upload, attempt);
        return attempt.query.has('expires');
      },
    }),
  ),
  fault('upload-link-counter', ['ASSET-006'], 'Upload links are numbered.', () => {
    let made = 0;
    return {
      key: () => {
        made += 1;
        return `upload-${String(made).padStart(8, '0')}`;
      },
    };
  }),
  fault(
    'upload-link-reads',
    ['ASSET-007'],
    'An upload link shows what was uploaded.',
    ({ judge }) => ({
      judge: (upload, attempt) => (attempt.method === 'GET' ? 'shown' : judge(upload, attempt)),
    }),
  ),
  fault(
    'upload-link-deletes',
    ['ASSET-007'],
    'An upload link deletes what was uploaded.',
    ({ judge }) => ({
      judge: (upload, attempt) => {
        if (attempt.method !== 'DELETE') return judge(upload, attempt);
        upload.file = null;
        return 'same';
      },
    }),
  ),
  fault(
    'upload-link-reads-once-used',
    ['ASSET-007'],
    'An upload link shows the file once there is one.',
    ({ judge }) => ({
      judge: (upload, attempt) =>
        attempt.method === 'GET' && upload.file !== null ? 'shown' : judge(upload, attempt),
    }),
  ),
  fault(
    'upload-forgotten',
    ['ASSET-008'],
    'An uploaded file does not become the document.',
    () => ({
      keep: (upload, bytes) => {
        upload.file = bytes;
      },
    }),
  ),
  fault(
    'upload-of-jpg-forgotten',
    ['ASSET-008'],
    'An uploaded JPEG does not become the document.',
    ({ keep }) => ({
      keep: (upload, bytes) => {
        if (upload.asset.asset_type === 'jpg') upload.file = bytes;
        else keep(upload, bytes);
      },
    }),
  ),
  fault(
    'link-without-assets',
    ['ASSET-009'],
    'A submission without assets gets an upload link.',
    ({ linked }) => ({
      linked: (assets, credential) =>
        assets.length === 0
          ? [{ asset_id: 'none', asset_type: 'pdf', asset_data: null }]
          : linked(assets, credential),
    }),
  ),
  fault(
    'asset-ids-missing',
    ['ASSET-012'],
    'An upload link does not say which asset it is for.',
    () => ({
      entry: ({ upload_url }) => ({ upload_url }),
    }),
  ),
  fault(
    'asset-ids-all-the-same',
    ['ASSET-012'],
    'Every upload link names the first asset.',
    () => ({
      entry: ({ upload_url }) => ({ asset_id: 'asset-1', upload_url }),
    }),
  ),
  fault(
    'name-in-upload-link',
    ['ASSET-016'],
    'An upload link has the name of the person in it.',
    () => ({
      key: (random, _asset, { credential }) => `${random.uuid()}-${String(credential.full_name)}`,
    }),
  ),
  {
    name: 'uploads-kept-for-ever',
    violates: ['ASSET-015'],
    says: 'An uploaded file is not deleted after 48 hours.',
    apply: ({ retention }: Behaviour): Change => ({
      retention: {
        documentDeleted: (submission, appSignInAt, now) =>
          submission.document !== 'uploaded' &&
          retention.documentDeleted(submission, appSignInAt, now),
      },
    }),
  },
];
