import fc from 'fast-check';
import { invalidV2 } from '../../generators/v2/invalid.ts';
import { assetMutations } from '../../generators/v2/mutations.ts';
import { completeV2 } from '../../generators/v2/valid.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import type { RequirementId } from '../../requirements/all.ts';
import { atFault } from '../examples.ts';
import {
  type FaultyRequest,
  faulty,
  mutatedV2,
  ofRule,
  onEveryV2Type,
  ordinaryV2,
  requestOf,
  typeV2Of,
  worldV2Of,
} from './examples-v2.ts';
import { expectFaultRefused } from './expectations-v2.ts';

/** What v2 refuses, one named fault at a time. Source: `docs/api.md#version-2`. */
export const refusingV2 = [
  refusal('V2-003', 'a v2 submission lacking a required field is refused'),
  refusal('V2-004', 'a v2 field of the wrong JSON type is refused'),
  refusal('V2-005', 'a v2 date that is malformed or not in the calendar is refused'),
  refusal('V2-006', 'a v2 value outside a documented closed set is refused'),
  refusal(
    'V2-016',
    'a v2 education with neither a year nor awaiting graduation, or both, is refused',
  ),
  refusal('V2-017', 'a v2 employment with neither classification nor title is refused'),
  refusal('V2-018', 'a v2 right to work in Singapore without its kind is refused'),

  onEveryV2Type('V2-003', 'a v2 submission without its id or its fields is refused', 'envelope')
    .cases(envelopeCases)
    .baseline(({ request }) => request)
    .step('submit', AnswerMemo, ({ v2, example: { request, lacking } }) =>
      v2.send(request, { alter: (body) => without(body, lacking) }),
    )
    .holds(({ submit }) => expectFaultRefused(submit)),

  onEveryV2Type(
    'V2-007',
    'a universal credential with two assets or one of another type is refused',
  )
    .cases(assetCases)
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit)),

  onEveryV2Type('V2-017', 'of several employments, each needs classification or title', 'several')
    .cases(roleCases)
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit)),

  onEveryV2Type('V2-019', 'a partner chain of another shape is refused', 'malformed')
    .assumed()
    .cases((context) => malformed(context, 'partner_chain', malformedChains))
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit)),

  onEveryV2Type('V2-020', 'the data of an asset that is no address is refused', 'other text')
    .assumed()
    .cases((context) =>
      typeV2Of(context).assets === undefined ? [] : malformed(context, 'assets', malformedData),
    )
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit)),
];

function refusal(rule: RequirementId, title: string) {
  return onEveryV2Type(rule, title)
    .cases((context) => mutatedV2(context, ofRule(rule)).map((each) => throughItem(rule, each)))
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit));
}

/** The condition on the year is seen under the batch alone: through a single path it is assumed. */
function throughItem(rule: RequirementId, each: Case<FaultyRequest>): Case<FaultyRequest> {
  return rule === 'V2-016' ? { ...each, basis: 'A' } : each;
}

interface Lacking {
  readonly request: AddRequest;
  readonly lacking: string;
}

function envelopeCases(context: CheckContext): readonly Case<Lacking>[] {
  const basis = ['universal_credential', 'career_history'].includes(context.credentialType);
  return ['credential_id', 'fields'].map((lacking) => ({
    name: `${lacking} is absent`,
    ...(basis ? {} : { basis: 'A' as const }),
    arbitrary: ordinaryV2(context).map((request) => ({ request, lacking })),
  }));
}

/** An object without one of its members. */
export function without(body: object, member: string): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== member));
}

function assetCases(context: CheckContext): readonly Case<FaultyRequest>[] {
  const type = typeV2Of(context);
  const world = worldV2Of(context);
  return assetMutations(type).map((mutation) => ({
    name: mutation.name,
    ...(mutation.name.endsWith('PDF') ? { basis: 'I' as const } : {}),
    arbitrary: invalidV2(type, mutation, world).map((example) =>
      faulty(context, mutation, example),
    ),
  }));
}

interface Employment {
  readonly role_classification?: string;
  readonly role_title?: string;
}

/** Of three employments, the one at this place lacks both, or the current one does. */
const places: Readonly<Record<string, number>> = { first: 0, middle: 1, last: 2 };

function roleCases(context: CheckContext): readonly Case<FaultyRequest>[] {
  if (context.credentialType !== 'career_history') return [];
  const complete = completeV2(typeV2Of(context), worldV2Of(context));
  return Object.entries(places).map(([says, place]) => ({
    name: `neither in the ${says} of three`,
    arbitrary: fc.tuple(complete, complete, complete).map((three) => {
      const employment = three.map(({ fields }) => (fields.employment as Employment[])[0] ?? {});
      const current = employment.map((one, at) => ({
        ...one,
        end_date: at === 2 ? null : '2020-05',
      }));
      const roleless = current.map(({ role_classification: a, role_title: b, ...one }, at) =>
        at === place ? one : { ...one, role_classification: a, role_title: b },
      );
      const body = (held: unknown) => ({ fields: { ...three[0].fields, employment: held } });
      return {
        base: requestOf(context, body(current)),
        request: requestOf(context, body(roleless)),
        ...atFault({ rule: 'ADD-010', path: ['fields', 'employment'] }),
      };
    }),
  }));
}

const malformedChains = {
  'a text': 'Zorvel Group',
  'an object': { name: 'Zorvel Group' },
  'an entry without a name': [{}],
};

const malformedData = Object.fromEntries(
  Object.entries({
    'the data "see attachment"': 'see attachment',
    'the data "certificate.pdf"': 'certificate.pdf',
    'an address behind other words': 'see https://files.example.org/certificate.pdf',
    'empty data': '',
  }).map(([name, asset_data]) => [name, [{ asset_id: 'asset-1', asset_type: 'pdf', asset_data }]]),
);

function malformed(
  context: CheckContext,
  member: string,
  values: Readonly<Record<string, unknown>>,
): readonly Case<FaultyRequest>[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    arbitrary: ordinaryV2(context).map((base) => ({
      base,
      request: { ...base, body: { ...base.body, [member]: value } },
      field: member,
      others: [],
    })),
  }));
}
