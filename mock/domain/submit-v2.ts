import { itemsOf, type PlacedItem } from '../../contracts/batch.ts';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Asset, PayloadV2 } from '../../contracts/payload-v2.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { RegisterResult } from '../behaviour/submissions.ts';
import type { Submission } from '../store.ts';
import type { World } from '../world.ts';
import { type NewCredential, register } from './register.ts';

/** What a v2 body may hold. A fault may let any body through, so that nothing about it is sure. */
export type BodyV2 = Partial<PayloadV2> & { readonly credential_id?: unknown };

/** A v2 body on its way in. */
export interface IncomingV2 {
  readonly caller: Claims;
  readonly kind: CredentialType | 'batch';
  readonly body: BodyV2;
  readonly origin: string;
}

/** A credential with the assets that were sent along. */
export interface WithAssets {
  readonly credential: Submission;
  readonly assets: readonly Asset[];
}

/** Stores a v2 submission or batch, or finds the request that the same id already made. */
export async function submitV2(
  world: World,
  { caller, kind, body, origin }: IncomingV2,
): Promise<RegisterResult> {
  const id = String(body.credential_id);
  const own = kind === 'batch' ? batchOf(body) : credentialOf(kind, body);
  return register(world, {
    ...own,
    caller,
    key: world.behaviour.submissions.key(caller, id),
    version: 2,
    origin,
  });
}

/** Every credential of a stored request beside the assets of the body that asked for it, in the order of the body. */
export function assetsOf(
  submission: Submission,
  kind: IncomingV2['kind'],
  body: BodyV2,
): readonly WithAssets[] {
  if (kind !== 'batch') return [{ credential: submission, assets: assetsIn(body) }];
  const sent = itemsOf(body);
  return submission.items.map((credential, index) => ({
    credential,
    assets: assetsIn(sent[index]?.item),
  }));
}

/** The assets that a submission or an item was sent with. */
function assetsIn(sent: unknown): readonly Asset[] {
  const assets = (sent as BodyV2 | null | undefined)?.assets;
  return Array.isArray(assets) ? assets : [];
}

function credentialOf(type: CredentialType, body: BodyV2) {
  const [first] = assetsIn(body);
  const fallback = type.documents.english_assessment ? 'english_assessment' : 'none';
  return {
    ...newCredential(type, body),
    path: type.redirectPath,
    documentType: type.documents.english_assessment ? fallback : (first?.asset_type ?? fallback),
  };
}

function batchOf(body: BodyV2) {
  return {
    id: String(body.credential_id),
    type: 'batch',
    credential: {},
    document: null,
    path: '/partner/add/batch',
    documentType: null,
    items: itemsOf(body).map(({ kind, item }: PlacedItem) => newCredential(kind.type, item)),
  };
}

function newCredential({ name }: CredentialType, sent: unknown): NewCredential {
  const body = (sent ?? {}) as BodyV2;
  const given = assetsIn(body).find(({ asset_data }) => asset_data !== null);
  return {
    id: String(body.credential_id),
    type: name,
    credential: body.fields ?? {},
    document: given?.asset_data ?? null,
  };
}
