import { type CredentialTypeName, credentialType } from '../credentials/all.ts';
import type { Payload } from '../payload.ts';
import type { ProviderState } from '../provider-states.ts';
import { addRequest, type Submission } from './added.ts';
import { examplePayload } from './credentials.ts';
import type { Interaction, InteractionResponse } from './interaction.ts';
import { exampleId } from './request-parts.ts';

/** Why a submission is refused. */
export type RefusalClass =
  | 'a missing field'
  | 'a field of the wrong type'
  | 'a malformed date'
  | 'a value outside its closed set'
  | 'a broken condition';

type Spoil = (payload: Payload, type: CredentialTypeName) => Payload | null;

/** A field of each type that holds a date or a part of one; null if a type has none. */
const dated: Readonly<Record<CredentialTypeName, Record<string, unknown> | null>> = {
  education: { conferral_year: '24' },
  english_proficiency: { completion_date: '17/05/2024' },
  microcredential: { issue_date: '17/05/2024' },
  digital_identity: { date_of_birth: '17/05/1990' },
  right_to_work: null,
  career_history: {
    employment: [
      {
        organisation: 'Example Trading Company',
        role_title: 'Accountant',
        start_date: '02/2019',
        end_date: '2023-11',
        last_processed_month: '2023-11',
      },
    ],
  },
};

const spoils: Readonly<Record<RefusalClass, Spoil>> = {
  'a missing field': (payload) => {
    const { full_name: _name, ...credential } = payload.data.credential;
    return { ...payload, data: { ...payload.data, credential } };
  },
  'a field of the wrong type': (payload) => withFields(payload, { full_name: 42 }),
  'a malformed date': (payload, type) => dated[type] && withFields(payload, dated[type]),
  'a value outside its closed set': (payload) => ({ ...payload, document_type: 'facsimile' }),
  'a broken condition': (payload, type) => {
    const [condition] = credentialType(type)?.conditions ?? [];
    const [breakIt] = Object.values(condition?.breaks ?? {});
    if (breakIt === undefined) return null;
    return {
      ...payload,
      data: { ...payload.data, credential: { ...breakIt(payload.data.credential) } },
    };
  },
};

/**
 * Every registered status that blames a request, except those that blame something other than its body: 401, 403, 404, 405,
 * 408 and 429. Source: `docs/api.md#errors`, RFC 9110 section 15.5.
 */
export const refusalStatuses = [
  422, 400, 402, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 423, 424, 425, 426, 428,
  431, 451,
] as const;

/**
 * Submissions of this type that are refused, one for each class of fault that the type can have.
 *
 * Which status says so is assumed, so that any status that blames the body is accepted. Source: `docs/api.md#errors`.
 */
export function refused(type: CredentialTypeName): readonly Interaction<Submission>[] {
  return Object.entries(spoils).flatMap(([fault, spoil]) => {
    const payload = spoil(examplePayload(type), type);
    if (payload === null) return [];
    const description = `a submission of ${type} with ${fault}`;
    const may = mayAdd('the access token is good for this credential type', type);
    return [refusal(description, may, type, payload, { status: refusalStatuses })];
  });
}

/** A submission with a token that is not valid. Source: RFC 6750 section 3.1. */
export function withoutToken(type: CredentialTypeName): Interaction<Submission> {
  const state = { name: 'the access token is not valid', parameters: {} } as const;
  const description = `a submission of ${type} with an invalid token`;
  return refusal(description, state, type, examplePayload(type), { status: 401 });
}

/** A submission with a token for other types only. Source: RFC 6750 section 3.1. */
export function withoutScope(type: CredentialTypeName): Interaction<Submission> {
  const state = mayAdd('the access token lacks the scope of this credential type', type);
  const description = `a submission of ${type} with a token for other types`;
  return refusal(description, state, type, examplePayload(type), { status: 403 });
}

function refusal(
  description: string,
  state: ProviderState,
  type: CredentialTypeName,
  payload: Payload,
  response: InteractionResponse,
): Interaction<Submission> {
  return {
    description,
    states: [state, { name: 'no submission has this id', parameters: { as: 'id' } }],
    sent: { id: exampleId, ...payload },
    request: addRequest(type, payload),
    response,
  };
}

function mayAdd(
  name:
    | 'the access token is good for this credential type'
    | 'the access token lacks the scope of this credential type',
  credentialType: CredentialTypeName,
): ProviderState {
  return { name, parameters: { credentialType } };
}

function withFields(payload: Payload, fields: Record<string, unknown>): Payload {
  const credential = { ...payload.data.credential, ...fields };
  return { ...payload, data: { ...payload.data, credential } };
}
