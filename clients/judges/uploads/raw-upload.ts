import { createHash } from 'node:crypto';
import type { SessionView } from '../../session/session-view.ts';
import type { UploadView } from '../../session/upload-view.ts';
import type { ClientJudge } from '../judge.ts';

function uploadJudge(
  rule: 'CUP-003' | 'CUP-004' | 'CUP-005' | 'CUP-010',
  flaw: (upload: UploadView, session: SessionView) => string | null,
): ClientJudge {
  return {
    rule,
    occasion: 'a file that was uploaded, as in the journey batch',
    judge(sessions, notes) {
      for (const session of sessions) {
        for (const upload of session.uploads) {
          notes.saw(session);
          const did = flaw(upload, session);
          if (did !== null) notes.breaks({ session, did, calls: [upload] });
        }
      }
    },
  };
}

/** The file goes by PUT as raw bytes, under its content type, with a length and without credentials. */
export const rawUploads: readonly ClientJudge[] = [
  uploadJudge('CUP-003', wrapping),
  uploadJudge('CUP-004', otherType),
  uploadJudge('CUP-005', ({ call: { headers } }) => {
    const sent = ['authorization', 'cookie'].filter((name) => headers[name] !== undefined);
    return sent.length === 0 ? null : `sent ${sent.join(' and ')} to an upload link`;
  }),
  uploadJudge('CUP-010', ({ call: { method, headers } }) =>
    method === 'PUT' && headers['content-length'] === undefined
      ? 'uploaded a file without its length'
      : null,
  ),
];

/** What stands around the bytes of the file; null if nothing does. */
function wrapping({ call }: UploadView, { given }: SessionView): string | null {
  if (call.method !== 'PUT') return `sent a file by ${call.method}`;
  const type = call.headers['content-type'] ?? '';
  if (/^multipart\//i.test(type)) return 'sent a file as a part of a multipart form';
  const hashes = new Set(given?.files.map(({ sha256 }) => sha256));
  const text = call.encoding === 'utf8' ? call.body : '';
  const coded = codedIn(text).find((each) => hashes.has(hashOf(Buffer.from(each, 'base64'))));
  return coded === undefined ? null : 'sent a file in base64, not its bytes';
}

/** What in a text may be base64: all of it, or a text in JSON, or what follows the comma of a data URL. */
function codedIn(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9+/\-_]{40,}={0,2}/g) ?? [];
}

function otherType(upload: UploadView, session: SessionView): string | null {
  const { call, link } = upload;
  if (link?.mediaType === undefined || wrapping(upload, session) !== null) return null;
  const stated = call.headers['content-type'] ?? '';
  return stated.split(';')[0]?.trim().toLowerCase() === link.mediaType
    ? null
    : `uploaded a ${link.assetType} under the content type ${stated || 'none'}`;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
