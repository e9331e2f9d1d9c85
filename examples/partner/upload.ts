import { type AddedBatch, PartnerApiError } from './client.ts';
import { send } from './send.ts';

/** A file to be uploaded. */
export interface UploadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The media type of its asset, such as `application/pdf`. */
  readonly mediaType: string;
}

type UploadLinks = AddedBatch['uploads'];

/**
 * Uploads files by the links that came for them. A link lives shortly: if one has ended, the request is repeated once
 * under its id, which brings fresh links.
 *
 * @param files by the id of their asset
 * @param renew repeats the request
 * @throws {PartnerApiError} if a file could not be uploaded
 */
export async function uploadFiles(
  links: UploadLinks,
  files: ReadonlyMap<string, UploadFile>,
  renew: () => Promise<UploadLinks>,
): Promise<void> {
  const open = await stillOpen(links, files);
  if (open.length === 0) return;
  const fresh = (await renew()).filter(({ asset_id: id }) => open.includes(id));
  const left = await stillOpen(fresh, files);
  if (fresh.length < open.length || left.length > 0) {
    throw new PartnerApiError('the upload by a fresh link', 403);
  }
}

/** The assets whose links have ended. */
async function stillOpen(
  links: UploadLinks,
  files: ReadonlyMap<string, UploadFile>,
): Promise<readonly string[]> {
  const open: string[] = [];
  for (const { asset_id: id, upload_url: link } of links) {
    const file = files.get(id);
    if (file !== undefined && !(await isUploaded(link, file))) open.push(id);
  }
  return open;
}

/**
 * Sends the raw bytes to the link exactly as it came, which is all the permission that is needed: no token, no cookie.
 * The link is a secret: it stands in no log.
 */
async function isUploaded(link: string, { bytes, mediaType }: UploadFile): Promise<boolean> {
  const headers = { 'content-type': mediaType };
  const answer = await send(link, { method: 'PUT', headers, body: bytes });
  // An object store explains itself in XML: the status is all that counts.
  if (!answer.ok && answer.status !== 403) throw new PartnerApiError('the upload', answer.status);
  return answer.ok;
}
