import type { CredentialTypeNameV2 } from '../../credentials/all.ts';
import { addV2Path } from '../../endpoints.ts';
import type { PayloadV2 } from '../../payload-v2.ts';
import type { ProviderState } from '../../provider-states.ts';
import type { InteractionRequest } from '../interaction.ts';
import { authorized } from '../request-parts.ts';
import { match, type Template } from '../template.ts';

/** What has to hold before credentials of these types can be added through v2. */
export function mayAdd(
  feature: 'v2' | 'batch',
  ...types: readonly CredentialTypeNameV2[]
): readonly ProviderState[] {
  const states: readonly ProviderState[] = [
    { name: 'the API has this feature', parameters: { feature } },
    {
      name: 'the access token is good for these credential types',
      parameters: { credentialTypes: [...types] },
    },
  ];
  // The list of categories is not public, so that the target names one.
  if (!types.includes('universal_credential')) return states;
  const name = 'a category of universal credentials is known';
  return [...states, { name, parameters: { as: 'category' } }];
}

/**
 * A v2 payload as it is sent, with the id and the category that provider states name.
 *
 * @param expression the id in terms of the provider state, such as `{id}`.
 */
export function payloadTemplate(
  expression: string,
  { credential_id: id, fields, ...rest }: PayloadV2 & { readonly credential_id: string },
): Template {
  const { credential_category: category } = fields;
  const own =
    typeof category === 'string'
      ? { credential_category: match.fromState('{category}', category) }
      : {};
  return {
    credential_id: match.fromState(expression, id),
    fields: { ...(fields as Record<string, Template>), ...own },
    ...(rest as unknown as Record<string, Template>),
  };
}

/** The POST of this JSON to the path of a type or of batches. */
export function addRequestV2(kind: string, json: Template): InteractionRequest {
  return { method: 'POST', path: addV2Path(kind), headers: authorized, body: { json } };
}
