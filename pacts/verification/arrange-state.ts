import { randomUUID } from 'node:crypto';
import { credentialType } from '../../contracts/credentials/all.ts';
import type { ProviderState, ProviderStateName } from '../../contracts/provider-states.ts';
import type { Session, Target } from '../../targets/target.ts';
import { type Arrangement, CannotArrange } from './arrangement.ts';
import { decided, submitted } from './submissions.ts';

/** The drivers that states are arranged with. */
export interface Stage {
  readonly target: Target;
  readonly session: Session;
}

type Parameters<Name extends ProviderStateName> = Extract<
  ProviderState,
  { readonly name: Name }
>['parameters'];

type Arrangers = {
  readonly [Name in ProviderStateName]: (
    stage: Stage,
    parameters: Parameters<Name>,
  ) => Promise<Arrangement>;
};

const arrangers: Arrangers = {
  'the partner client may ask for tokens': async ({ target }, { scope }) => {
    const foreign = scope.split(' ').filter((one) => !scopesOf(target).includes(one));
    if (foreign.length > 0)
      throw new CannotArrange(`the profile has no type of ${foreign.join(' ')}`);
    return { sending: { ownFields: ['client_id', 'client_secret'] } };
  },
  'the client secret is wrong': async () => ({ sending: { ownFields: ['client_id'] } }),
  'the access token is good for this credential type': async (stage, parameters) => ({
    sending: { token: await stage.session.partner.token([scopeOf(stage, parameters)]) },
  }),
  'the access token is good': async ({ session }) => ({
    sending: { token: await session.partner.token() },
  }),
  'the access token is not valid': async () => ({ sending: { token: null } }),
  'the access token lacks the scope of this credential type': async (stage, parameters) => {
    const needed = scopeOf(stage, parameters);
    const other = scopesOf(stage.target).find((scope) => scope !== needed);
    if (other === undefined) throw new CannotArrange('the profile lists one credential type only');
    return { sending: { token: await stage.session.partner.token([other]) } };
  },
  'no submission has this id': async ({ target }, { as }) => ({
    values: { [as]: freshId(target) },
  }),
  'a submission is incomplete': async (stage, { credentialType: type, as }) => {
    scopeOf(stage, { credentialType: type });
    const { id } = await submitted(stage, type, freshId(stage.target));
    return { values: { [as]: id } };
  },
  'a submission was verified': async (stage, { credentialType: type, as }) => {
    scopeOf(stage, { credentialType: type });
    const id = await decided(stage, type, freshId(stage.target), 'accept');
    return { values: { [as]: id } };
  },
  'a submission was canceled': async (stage, { credentialType: type, as }) => {
    scopeOf(stage, { credentialType: type });
    const id = await decided(stage, type, freshId(stage.target), 'cancel');
    return { values: { [as]: id } };
  },
};

/**
 * Brings the target into a provider state, through its drivers.
 *
 * @throws {CannotArrange} where this target has no way into it.
 */
export async function arrange(stage: Stage, state: ProviderState): Promise<Arrangement> {
  const arranger = arrangers[state.name] as (
    stage: Stage,
    parameters: ProviderState['parameters'],
  ) => Promise<Arrangement>;
  return arranger(stage, state.parameters);
}

function scopesOf({ profile }: Target): readonly string[] {
  return profile.credentialTypes.flatMap((name) => credentialType(name)?.scope ?? []);
}

function scopeOf({ target }: Stage, parameters: { readonly credentialType: string }): string {
  const scope = credentialType(parameters.credentialType)?.scope;
  if (scope !== undefined && scopesOf(target).includes(scope)) return scope;
  throw new CannotArrange(`the profile does not list the type ${parameters.credentialType}`);
}

function freshId({ profile }: Target): string {
  return `${profile.safety.idPrefix}pact-${randomUUID()}`;
}
