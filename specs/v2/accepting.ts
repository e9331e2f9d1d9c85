import fc from 'fast-check';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { partnerChain } from '../../generators/partner-chains.ts';
import { listedInV2, typesWithOwnPath } from '../../generators/v2/basis.ts';
import { edgesV2 } from '../../generators/v2/edges.ts';
import { completeV2 } from '../../generators/v2/valid.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { memberOf } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import {
  anyValidV2,
  onEveryV2Type,
  ordinaryV2,
  requestOf,
  typeV2Of,
  worldV2Of,
} from './examples-v2.ts';
import { expectAcceptedV2 } from './expectations-v2.ts';

/** What v2 accepts. Source: `docs/api.md#version-2`. */
export const acceptingV2 = [
  onEveryV2Type('V2-001', 'a valid v2 submission is answered with one link')
    .cases((context) => [documentedPath(context, ordinaryV2(context))])
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context }) => {
      const link = expectAcceptedV2(submit, context);
      if (readRedirectLink(link) === null) {
        throw new Violation(`${submit.request}: expected an absolute link, got ${link}`);
      }
    }),

  onEveryV2Type('V2-001', 'a valid v2 submission is answered with 201', '201')
    .assumed()
    .given(ordinaryV2, () => 1)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context }) => {
      expectAcceptedV2(submit, context);
      // A gateway's 503 may have come after the work: then what is answered is our own repeat.
      if (submit.status !== 201 && submit.attempts === 1) {
        throw new Violation(`${submit.request}: expected 201, got ${submit.shown}`);
      }
    }),

  onEveryV2Type('V2-001', 'the link is called redirect_uri', 'name')
    .assumed()
    .given(ordinaryV2, () => 1)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context }) => {
      expectAcceptedV2(submit, context);
      if (typeof memberOf(jsonOf(submit), 'redirect_uri') !== 'string') {
        throw new Violation(
          `${submit.request}: expected the member redirect_uri, got ${submit.shown}`,
        );
      }
    }),

  onEveryV2Type('V2-002', 'whatever the pages call valid is accepted', 'any')
    .cases((context) => [documentedPath(context, anyValidV2(context))])
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context }) => void expectAcceptedV2(submit, context)),

  onEveryV2Type('V2-002', 'an unusual but valid v2 submission is accepted')
    .cases(edgeCases)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context }) => void expectAcceptedV2(submit, context)),

  onEveryV2Type('V2-019', 'a partner chain beside the fields is accepted')
    .cases(chainCases)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context }) => void expectAcceptedV2(submit, context)),

  onEveryV2Type('V2-020', 'the data of an asset may be null, a URL or a data URL')
    .cases(assetDataCases)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example))
    .holds(({ submit }, { context }) => void expectAcceptedV2(submit, context)),
];

/** The path of some types is on the pages, that of the others is assumed. */
function documentedPath(
  { credentialType }: CheckContext,
  arbitrary: fc.Arbitrary<AddRequest>,
): Case<AddRequest> {
  const basis = typesWithOwnPath.includes(credentialType) ? {} : { basis: 'A' as const };
  return { name: null, ...basis, arbitrary };
}

function edgeCases(context: CheckContext): readonly Case<AddRequest>[] {
  const type = typeV2Of(context);
  return edgesV2(type, worldV2Of(context)).map(({ name, path, basis, arbitrary }) => ({
    name,
    ...(basis === 'A' || listedInV2(type.name, path) === 'A' ? { basis: 'A' as const } : {}),
    arbitrary: arbitrary.map((body) => requestOf(context, body)),
  }));
}

const chains = {
  'no chain': fc.constant(undefined),
  null: fc.constant(null),
  'one intermediary': partnerChain({ minLength: 1, maxLength: 1 }),
  'three intermediaries': partnerChain({ minLength: 3, maxLength: 3 }),
};

/** Listed for career history; for the other types by the shape that all of v2 shares. */
function chainCases(context: CheckContext): readonly Case<AddRequest>[] {
  const basis = context.credentialType === 'career_history' ? {} : { basis: 'A' as const };
  return Object.entries(chains).map(([name, chain]) => ({
    name,
    ...basis,
    arbitrary: fc
      .tuple(completeV2(typeV2Of(context), worldV2Of(context)), chain)
      .map(([{ fields }, partner_chain]) =>
        requestOf(context, { fields, ...(partner_chain === undefined ? {} : { partner_chain }) }),
      ),
  }));
}

/** A PDF that holds one empty page. */
const smallPdf = `data:application/pdf;base64,${Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64')}`;

/** Documents of the profile only: a target may take those of known hosts alone. */
function assetDataCases(context: CheckContext): readonly Case<AddRequest>[] {
  const type = typeV2Of(context);
  if (type.assets === undefined) return [];
  const { pdf } = context.profile.documents;
  const data: readonly (readonly [string, string | null])[] = [
    ['null', null],
    ['a data URL', pdf?.startsWith('data:') ? pdf : smallPdf],
    ...(pdf?.startsWith('http') ? ([['a URL', pdf]] as const) : []),
  ];
  return data.map(([name, asset_data]) => ({
    name,
    arbitrary: ordinaryV2(context).map(({ body }) => ({
      type: type.name,
      body: { ...body, assets: [{ asset_id: 'asset-1', asset_type: 'pdf', asset_data }] },
    })),
  }));
}
