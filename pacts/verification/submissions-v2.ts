import { type CredentialTypeNameV2, credentialTypeV2 } from '../../contracts/credentials/all.ts';
import { addV2Path } from '../../contracts/endpoints.ts';
import { examplePayloadV2 } from '../../contracts/interactions/second-version/payloads.ts';
import { CannotArrange } from './arrangement.ts';
import { freshId, type Provider, scopeOf } from './provider.ts';

/** Submits the example payload of this type through v2; returns its id. @throws {CannotArrange} if it is refused */
export async function submittedV2(provider: Provider, credentialType: string): Promise<string> {
  const scope = scopeOf(provider, { credentialType });
  const { target, session } = provider;
  const id = freshId(target);
  const name = credentialTypeV2(credentialType)?.name as CredentialTypeNameV2;
  const { fields } = examplePayloadV2(name);
  const own =
    name === 'universal_credential' ? { credential_category: knownCategory(provider) } : {};
  const body = { credential_id: id, fields: { ...fields, ...own } };
  const answer = await session.partner.call(
    { method: 'POST', path: addV2Path(name), body, scopes: [scope] },
    { repeat: true },
  );
  if (answer.status >= 200 && answer.status <= 299) return id;
  throw new CannotArrange(`the target refused an ordinary ${name} submission: ${answer.shown}`);
}

/** A category that the target takes. @throws {CannotArrange} if the profile names none */
export function knownCategory({ target }: Provider): string {
  const [category] = target.profile.categories ?? [];
  if (category !== undefined) return category;
  throw new CannotArrange('the profile names no categories of universal credentials');
}
