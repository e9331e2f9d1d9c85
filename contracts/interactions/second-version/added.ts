import { type CredentialTypeNameV2, credentialTypeV2 } from '../../credentials/all.ts';
import type { PayloadV2 } from '../../payload-v2.ts';
import type { ProviderState } from '../../provider-states.ts';
import type { Interaction } from '../interaction.ts';
import { linkTo } from '../link.ts';
import { exampleId } from '../request-parts.ts';
import { type Matcher, match, type Template } from '../template.ts';
import { exampleAsset, examplePayloadV2 } from './payloads.ts';
import { addRequestV2, mayAdd, payloadTemplate } from './request.ts';

/** A v2 payload with the partner's own id. */
export type SubmissionV2 = PayloadV2 & { readonly credential_id: string };

const isNew: ProviderState = { name: 'no submission has this id', parameters: { as: 'id' } };

/**
 * A v2 submission of this type that is accepted.
 *
 * Source: `docs/api.md#version-2`. The status and the name of the link are assumed.
 */
export function accepted(type: CredentialTypeNameV2): Interaction<SubmissionV2> {
  const sent = { credential_id: exampleId, ...examplePayloadV2(type) };
  return {
    description: `a v2 submission of ${type}`,
    states: [...mayAdd('v2', type), isNew],
    sent,
    request: addRequestV2(type, payloadTemplate('{id}', sent)),
    response: { status: 201, json: { redirect_uri: linkOfV2(type) } },
  };
}

/** The same v2 submission once more within 48 hours. Source: `docs/api.md#the-same-id-again`; 200 or 201 is open. */
export function repeated(type: CredentialTypeNameV2): Interaction<SubmissionV2> {
  const before: ProviderState = {
    name: 'a v2 submission is incomplete',
    parameters: { credentialType: type, as: 'id' },
  };
  const first = accepted(type);
  return {
    ...first,
    description: `a repeated v2 submission of ${type}`,
    states: [...mayAdd('v2', type), before],
    response: { ...first.response, status: [201, 200] },
  };
}

/** A universal credential with a file, whose answer has a link to upload it by. Source: `docs/api.md#uploads`. */
export const acceptedWithUpload: Interaction<SubmissionV2> = withUpload();

function withUpload(): Interaction<SubmissionV2> {
  const type = 'universal_credential';
  const sent = { credential_id: exampleId, ...examplePayloadV2(type), assets: [exampleAsset] };
  return {
    description: `a v2 submission of ${type} with a file to upload`,
    states: [
      { name: 'the API has this feature', parameters: { feature: 'uploads' } },
      ...mayAdd('v2', type),
      isNew,
    ],
    sent,
    request: addRequestV2(type, payloadTemplate('{id}', sent)),
    response: {
      status: 201,
      json: { redirect_uri: linkOfV2(type), assets: [uploadLink(exampleId)] },
    },
  };
}

/** The link of the file of one credential. The names are assumed. */
export function uploadLink(credentialId: string): Template {
  return {
    credential_id: match.like(credentialId),
    asset_id: exampleAsset.asset_id,
    upload_url: match.regex(/^https?:\/\/[^/?#]+\/\S+$/, 'https://uploads.example/one-file?key=1'),
  };
}

/** The pages do not say which document type stands in the link of a v2 submission. */
function linkOfV2(name: CredentialTypeNameV2): Matcher {
  const type = credentialTypeV2(name);
  if (type === undefined) throw new TypeError(`no credential type is named ${name}`);
  return linkTo(type.redirectPath, { pattern: '[^&#]+', example: 'none' });
}
