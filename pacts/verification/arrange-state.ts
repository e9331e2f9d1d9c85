import type { ProviderState, ProviderStateName } from '../../contracts/provider-states.ts';
import { arrangersV2 } from './arrange-second-version.ts';
import { type Arrangement, CannotArrange } from './arrangement.ts';
import type { Arranger } from './arranger.ts';
import { freshId, type Provider, scopeOf, scopesOf } from './provider.ts';
import { decided, submitted } from './submissions.ts';

const arrangers: { readonly [Name in ProviderStateName]: Arranger<Name> } = {
  'the partner client may ask for tokens': async ({ target }, { scope }) => {
    const foreign = scope.split(' ').filter((one) => !scopesOf(target).includes(one));
    if (foreign.length > 0)
      throw new CannotArrange(`the profile has no type of ${foreign.join(' ')}`);
    return { sending: { ownFields: ['client_id', 'client_secret'] } };
  },
  'the client secret is wrong': async () => ({ sending: { ownFields: ['client_id'] } }),
  'the access token is good for this credential type': async (provider, parameters) => ({
    sending: { token: await provider.session.partner.token([scopeOf(provider, parameters)]) },
  }),
  'the access token is good': async ({ session }) => ({
    sending: { token: await session.partner.token() },
  }),
  'the access token is not valid': async () => ({ sending: { token: null } }),
  'the access token lacks the scope of this credential type': async (provider, parameters) => {
    const needed = scopeOf(provider, parameters);
    const other = scopesOf(provider.target).find((scope) => scope !== needed);
    if (other === undefined) throw new CannotArrange('the profile lists one credential type only');
    return { sending: { token: await provider.session.partner.token([other]) } };
  },
  'no submission has this id': async ({ target }, { as }) => ({
    values: { [as]: freshId(target) },
  }),
  'a submission is incomplete': async (provider, { credentialType: type, as }) => {
    scopeOf(provider, { credentialType: type });
    const { id } = await submitted(provider, type, freshId(provider.target));
    return { values: { [as]: id } };
  },
  'a submission was verified': async (provider, { credentialType: type, as }) => {
    scopeOf(provider, { credentialType: type });
    const id = await decided(provider, type, freshId(provider.target), 'accept');
    return { values: { [as]: id } };
  },
  'a submission was canceled': async (provider, { credentialType: type, as }) => {
    scopeOf(provider, { credentialType: type });
    const id = await decided(provider, type, freshId(provider.target), 'cancel');
    return { values: { [as]: id } };
  },
  ...arrangersV2,
};

/**
 * Brings the target into a provider state, through its drivers.
 *
 * @throws {CannotArrange} if this target has no way into it
 */
export async function arrangeState(provider: Provider, state: ProviderState): Promise<Arrangement> {
  const arranger = arrangers[state.name] as (
    provider: Provider,
    parameters: ProviderState['parameters'],
  ) => Promise<Arrangement>;
  return arranger(provider, state.parameters);
}
