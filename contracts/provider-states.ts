import { z } from 'zod';

/** The name of the value that was arranged, among those that a state gives to the request. */
const as = z.string().min(1);
const credentialType = z.string().min(1);
/** A part of the API that a target may lack, as profiles name it. */
const feature = z.enum(['v2', 'batch', 'uploads', 'verify', 'webhooks']);

/**
 * Every provider state by its name, with the parameters it takes.
 *
 * A state with the parameter `as` gives the value that it arranged to the request under that name: an id, the category, or
 * the address of a webhook.
 */
export const providerStates = {
  'the partner client may ask for tokens': z.object({ scope: z.string() }),
  'the client secret is wrong': z.object({}),
  'the access token is good for this credential type': z.object({ credentialType }),
  'the access token is good': z.object({}),
  'the access token is not valid': z.object({}),
  'the access token lacks the scope of this credential type': z.object({ credentialType }),
  'no submission has this id': z.object({ as }),
  'a submission is incomplete': z.object({ credentialType, as }),
  'a submission was verified': z.object({ credentialType, as }),
  'a submission was canceled': z.object({ credentialType, as }),
  'the API has this feature': z.object({ feature }),
  'the access token is good for these credential types': z.object({
    credentialTypes: z.array(credentialType).min(1),
  }),
  'a category of universal credentials is known': z.object({ as }),
  'a v2 submission is incomplete': z.object({ credentialType, as }),
  'the access token is good for verifications': z.object({}),
  'no verification has this id': z.object({ as }),
  'a verification is incomplete': z.object({ as }),
  'a verification was verified': z.object({ as }),
  'a verification was canceled': z.object({ as }),
  'the access token is good for webhooks': z.object({}),
  'no webhook has this address': z.object({ as }),
  'a webhook is registered': z.object({ as }),
} as const satisfies Record<string, z.ZodObject>;

/** The name of a provider state, as pact files spell it. */
export type ProviderStateName = keyof typeof providerStates;

/** One provider state with its parameters: a precondition that a target can arrange. */
export type ProviderState = {
  [Name in ProviderStateName]: {
    readonly name: Name;
    readonly parameters: z.infer<(typeof providerStates)[Name]>;
  };
}[ProviderStateName];

/**
 * Reads a provider state from a pact file.
 *
 * @returns null if no state has this name.
 * @throws {z.ZodError} if the parameters are not those of the state.
 */
export function readProviderState(name: string, parameters: unknown): ProviderState | null {
  if (!Object.hasOwn(providerStates, name)) return null;
  const known = name as ProviderStateName;
  return { name: known, parameters: providerStates[known].parse(parameters) } as ProviderState;
}
