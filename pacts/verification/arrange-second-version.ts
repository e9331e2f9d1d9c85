import type { ProviderStateName } from '../../contracts/provider-states.ts';
import { CannotArrange } from './arrangement.ts';
import type { Arranger } from './arranger.ts';
import { freshId, scopeOf } from './provider.ts';
import { knownCategory, submittedV2 } from './submissions-v2.ts';
import { decidedVerification, requestedVerification } from './verifications.ts';
import { deletedWebhook, deletedWebhooksAt, freshAddress, registeredWebhook } from './webhooks.ts';

/** How the provider states of the second API version are arranged. */
export const arrangersV2 = {
  'the API has this feature': async ({ target }, { feature }) => {
    const reason = target.profile.unsupported[feature];
    if (reason === undefined) return {};
    throw new CannotArrange(`the profile says that ${feature} is not supported: ${reason}`);
  },
  'the access token is good for these credential types': async (provider, { credentialTypes }) => {
    const scopes = credentialTypes.map((credentialType) => scopeOf(provider, { credentialType }));
    return { sending: { token: await provider.session.partner.token(scopes) } };
  },
  'a category of universal credentials is known': async (provider, { as }) => ({
    values: { [as]: knownCategory(provider) },
  }),
  'a v2 submission is incomplete': async (provider, { credentialType, as }) => ({
    values: { [as]: await submittedV2(provider, credentialType) },
  }),
  'the access token is good for verifications': async ({ target, session }) => ({
    sending: { token: await session.partner.token(target.profile.verify.scopes) },
  }),
  'no verification has this id': async ({ target }, { as }) => ({
    values: { [as]: freshId(target) },
  }),
  'a verification is incomplete': async (provider, { as }) => ({
    values: { [as]: (await requestedVerification(provider)).id },
  }),
  'a verification was verified': async (provider, { as }) => ({
    values: { [as]: await decidedVerification(provider, 'accept') },
  }),
  'a verification was canceled': async (provider, { as }) => ({
    values: { [as]: await decidedVerification(provider, 'cancel') },
  }),
  'the access token is good for webhooks': async ({ target, session }) => ({
    sending: { token: await session.partner.token(target.profile.verify.scopes) },
  }),
  'no webhook has this address': async (provider, { as }) => {
    const address = freshAddress(provider);
    return { values: { [as]: address }, undo: () => deletedWebhooksAt(provider, address) };
  },
  'a webhook is registered': async (provider, { as }) => {
    const id = await registeredWebhook(provider);
    return { values: { [as]: id }, undo: () => deletedWebhook(provider, id) };
  },
} as const satisfies { readonly [Name in ProviderStateName]?: Arranger<Name> };
