import { randomBytes } from 'node:crypto';
import type { FileSlot } from '../file-slot.ts';
import type { Incoming } from '../http/incoming.ts';
import type { Reply } from '../http/reply.ts';
import type { Server } from '../state.ts';
import type { Submission } from '../submissions.ts';
import { type Fields, isFields } from '../validation/objects.ts';
import { itemsIn } from './bodies.ts';

/** How long a link is good, in seconds. */
const LIFE = 1800;

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** The upload links of a request as its answer has them; empty without assets. Source: `docs/api.md#uploads`. */
export function filesOf(
  server: Server,
  request: Submission,
  single: Fields | null,
  body: Fields,
): Fields {
  const credentials = single === null ? (request.items ?? []) : [request];
  const sources = single === null ? itemsIn(body).map(({ item }) => item) : [body];
  const entries = credentials.flatMap((credential, place) => {
    const assets = sources[place]?.assets;
    // Stryker disable next-line MethodExpression: what is no object was refused before
    const listed = Array.isArray(assets) ? assets.filter(isFields) : [];
    // Stryker disable next-line MethodExpression: whether an asset that was sent has an upload link too is an option
    const linked = listed.filter(({ asset_data }) => server.options.linksForSent || !asset_data);
    return linked.map((asset) => ({
      credential_id: credential.payload.id,
      asset_id: String(asset.asset_id),
      upload_url: linkFor(server, credential, String(asset.asset_type)),
    }));
  });
  // Stryker disable next-line ConditionalExpression: an answer without uploads may have an empty list
  if (entries.length === 0) return {};
  if (server.options.uploadLinks === 'list') return { assets: entries };
  return {
    files: Object.fromEntries(entries.map((each) => [each.asset_id, { href: each.upload_url }])),
  };
}

function linkFor(server: Server, credential: Submission, assetType: string): string {
  const key = randomBytes(18).toString('base64url');
  const until = server.clock.now() + LIFE * 1000;
  const query = server.conduct.uploadQuery(permission(server, until));
  const mediaType = mediaTypes[assetType] ?? null;
  server.files.set(key, { key, query, mediaType, until, credential, bytes: null });
  return `${server.linkBase}/files/${key}?${query}`;
}

function permission({ clock, options }: Server, until: number): string {
  const permit = randomBytes(18).toString('hex');
  if (options.uploadSigning === 'aws') {
    const date = new Date(clock.now()).toISOString().replace(/[-:]|\.\d+/g, '');
    const signed = 'X-Amz-SignedHeaders=content-type%3Bhost';
    return `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}&X-Amz-Expires=${LIFE}&${signed}&X-Amz-Signature=${permit}`;
  }
  // Stryker disable next-line StringLiteral: a link may have its permission in its path
  return `expires=${Math.floor(until / 1000)}&permit=${permit}`;
}

/** Takes a file, or says why not, as an object store does. */
export function upload(server: Server, incoming: Incoming, key: string): Reply {
  const slot = server.files.get(key);
  const query = incoming.path.split('?')[1] ?? '';
  const why = slot === undefined ? 'NoSuchKey' : refusalOf(server, slot, query, incoming);
  const refused = server.conduct.uploadRefused(why);
  if (refused !== null || slot === undefined) return refusal(server, refused ?? 'NoSuchKey');
  slot.bytes = incoming.body;
  // Stryker disable next-line StringLiteral: any text there counts as a document
  slot.credential.payload = { ...slot.credential.payload, document: 'uploaded' };
  // Stryker disable next-line ObjectLiteral,StringLiteral: an ETag is not judged
  return { status: server.options.uploadTaken, headers: { etag: '"1"' }, body: undefined };
}

function refusalOf(
  { clock, options }: Server,
  slot: FileSlot,
  query: string,
  { method, headers, body }: Incoming,
): string | null {
  // Stryker disable next-line StringLiteral: the code of a refused upload is free
  if (method !== 'PUT') return 'MethodNotAllowed';
  // Stryker disable next-line StringLiteral: the code of a refused upload is free
  if (query !== slot.query) return 'SignatureDoesNotMatch';
  // Stryker disable next-line StringLiteral: the code of a refused upload is free
  if (clock.now() >= slot.until) return 'ExpiredToken';
  // Stryker disable next-line StringLiteral: no type is the empty text
  const [type = ''] = String(headers['content-type'] ?? '').split(';');
  // Stryker disable next-line ConditionalExpression,MethodExpression,StringLiteral: the pages name the media types of three asset types, and the code of a refused upload is free
  if (slot.mediaType !== null && type.trim() !== slot.mediaType) return 'WrongType';
  if (slot.bytes === null || slot.bytes.equals(body)) return null;
  // Stryker disable next-line StringLiteral: the code of a refused upload is free
  return options.secondUpload === 'taken' ? null : 'AlreadyThere';
}

function refusal({ options }: Server, code: string): Reply {
  const status = options.uploadRefusal;
  if (options.uploadErrors === 'empty') return { status, body: undefined };
  if (options.uploadErrors === 'json') return { status, body: { message: code } };
  // Stryker disable next-line StringLiteral: the body of a refused upload is free
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;
  // Stryker disable next-line ObjectLiteral,StringLiteral: the body of a refused upload is free
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
