import type { CredentialTypeNameV2 } from '../../credentials/all.ts';
import type { ProviderState } from '../../provider-states.ts';
import type { Interaction } from '../interaction.ts';
import { linkTo } from '../link.ts';
import { exampleId } from '../request-parts.ts';
import { match, type Template } from '../template.ts';
import { type SubmissionV2, uploadLink } from './added.ts';
import { exampleAsset, examplePayloadV2 } from './payloads.ts';
import { addRequestV2, mayAdd, payloadTemplate } from './request.ts';

/** A batch as a consumer sends it: its own id, and its items by the key of their kind. */
export interface SentBatch {
  readonly credential_id: string;
  readonly [kind: string]: unknown;
}

const isNew: ProviderState = { name: 'no submission has this id', parameters: { as: 'id' } };
const link = linkTo('/partner/add/batch', null);

/** Two credentials behind one link. Source: `docs/api.md#batch`; the path of the link is assumed. */
export const batchAccepted: Interaction<SentBatch> = {
  description: 'a batch of two credentials',
  states: [...mayAdd('batch', 'education', 'microcredential'), isNew],
  ...batchOf({
    education_items: itemOf('education'),
    microcredential_items: itemOf('microcredential'),
  }),
  response: { status: 201, json: { redirect_uri: link } },
};

/** A batch with a file, whose answer has a link to upload it by. Source: `docs/api.md#uploads`. */
export const batchWithUpload: Interaction<SentBatch> = {
  description: 'a batch with a file to upload',
  states: [
    { name: 'the API has this feature', parameters: { feature: 'uploads' } },
    ...mayAdd('batch', 'universal_credential'),
    isNew,
  ],
  ...batchOf({
    universal_credential_items: { ...itemOf('universal_credential'), assets: [exampleAsset] },
  }),
  response: {
    status: 201,
    json: { redirect_uri: link, assets: [uploadLink(`${exampleId}-universal_credential`)] },
  },
};

function itemOf(type: CredentialTypeNameV2): SubmissionV2 {
  return { credential_id: `${exampleId}-${type}`, ...examplePayloadV2(type) };
}

/** A batch with one item of each kind. */
function batchOf(items: Readonly<Record<string, SubmissionV2>>) {
  const sent = Object.entries(items).map(([kind, item]) => [kind, [item]]);
  const json = Object.entries(items).map(([kind, item]): [string, Template] => {
    const expression = item.credential_id.replace(exampleId, '{id}');
    return [kind, [payloadTemplate(expression, item)]];
  });
  return {
    sent: { credential_id: exampleId, ...Object.fromEntries(sent) } as SentBatch,
    request: addRequestV2('batch', {
      credential_id: match.fromState('{id}', exampleId),
      ...Object.fromEntries(json),
    }),
  };
}
