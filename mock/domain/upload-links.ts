import { mediaTypeOf } from '../../contracts/asset.ts';
import type { Asset } from '../../contracts/payload-v2.ts';
import type { Upload } from '../store/upload.ts';
import type { Submission } from '../store.ts';
import type { World } from '../world.ts';
import type { WithAssets } from './submit-v2.ts';

/** Makes an upload link for each asset, as the answer to a submission lists them. */
export function makeUploadLinks(
  world: World,
  credentials: readonly WithAssets[],
  origin: string,
): readonly Readonly<Record<string, unknown>>[] {
  const { uploads } = world.behaviour;
  return credentials.flatMap(({ credential, assets }) =>
    uploads.linked(assets, credential).map((asset) => {
      const upload = newUpload(world, { credential, asset });
      world.store.uploads.set(upload.key, upload);
      const query = uploads.spelled(uploads.query(contentOf(upload), upload.signature));
      return uploads.entry({
        credential_id: credential.id,
        asset_id: asset.asset_id,
        upload_url: `${origin}/uploads/${upload.key}?${query}`,
      });
    }),
  );
}

function newUpload(
  world: World,
  { credential, asset }: { readonly credential: Submission; readonly asset: Asset },
): Upload {
  const { uploads } = world.behaviour;
  const key = uploads.key(world.random.upload, asset, credential);
  // In whole seconds: that is how a link says it.
  const now = Math.floor(world.clock.now().getTime() / 1000) * 1000;
  const expiresAt = now + uploads.lifetime() * 1000;
  const unsigned = { key, asset, credential, expiresAt, file: null };
  const signature = uploads.sign(contentOf(unsigned), world.uploadKey);
  return { ...unsigned, signature };
}

function contentOf({ key, asset, expiresAt }: Omit<Upload, 'signature'>) {
  // Stryker disable next-line StringLiteral: the signature of a link is opaque, and is made and compared with the same text
  return { key, mediaType: mediaTypeOf(asset.asset_type) ?? '', expiresAt };
}
