import { mediaTypeOf } from '../../contracts/asset.ts';

/** The smallest files of each kind that a reader opens. */
const files: Readonly<Record<string, string>> = {
  // One empty page.
  pdf: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ).toString('base64'),
  // One pixel each.
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  jpg: '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
};

/** The bytes of a small file of an asset type, and the media type to send them with. */
export function smallFile(assetType: string): {
  readonly bytes: Uint8Array;
  readonly contentType: string;
} {
  const bytes = Buffer.from(files[assetType] ?? files.pdf ?? '', 'base64');
  return { bytes, contentType: mediaTypeOf(assetType) ?? 'application/octet-stream' };
}

/** Another file of the same kind. */
export function otherFile(assetType: string): {
  readonly bytes: Uint8Array;
  readonly contentType: string;
} {
  const { bytes, contentType } = smallFile(assetType);
  return { bytes: Buffer.concat([bytes, Buffer.from('\n')]), contentType };
}
