import type { BatchKind } from '../../contracts/batch.ts';
import { listedInV2 } from '../../generators/v2/basis.ts';
import type { Mix } from '../../generators/v2/batches.ts';
import { mutationsV2, ruleInV2 } from '../../generators/v2/mutations.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectCallerRefused, isRefusal } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { scopesOf } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { RequirementId } from '../../requirements/all.ts';
import { grantOf } from '../grants.ts';
import { knowsSubmission } from '../statuses.ts';
import { worldV2Of } from '../v2/examples-v2.ts';
import { expectAcceptedV2, expectFaultRefused } from '../v2/expectations-v2.ts';
import { without } from '../v2/refusing.ts';
import {
  faultyBatch,
  firstFault,
  kindsOf,
  lacksKinds,
  ordinaryBatch,
  smallBatch,
  smallMix,
  withItemValue,
} from './examples-batch.ts';

interface FaultyBatch {
  readonly base: AddRequest;
  readonly request: AddRequest;
}

/** Batches that are refused. Source: `docs/api.md#batch`, `docs/api.md#errors`. */
export const refusingBatches = [
  check('BATCH-002', 'a batch is refused for a token that lacks one scope')
    .unless(lacksKinds)
    .cases(scopeCases)
    .baseline(({ request }) => request)
    .step('submit', AnswerMemo, async ({ v2, example: { request, scopes } }) => {
      const token = grantOf(await v2.client.requestToken({ scope: scopes.join(' ') }));
      return v2.send(request, { token });
    })
    .holds(({ submit }, { example }) =>
      expectCallerRefused(submit, `a token with the scopes ${example.scopes.join(' ')} alone`),
    ),

  check('BATCH-002', 'nothing is stored of a batch whose token lacked a scope', 'nothing stored')
    .assumed()
    .needing('status')
    .unless(lacksKinds)
    .cases((context) => scopeCases(context).slice(0, 1))
    .baseline(({ request }) => request)
    .step('refused', AnswerMemo, async ({ v2, example: { request, scopes } }) => {
      const token = grantOf(await v2.client.requestToken({ scope: scopes.join(' ') }));
      return v2.send(request, { token });
    })
    .step('status', AnswerMemo, ({ partner }, { refused }) => partner.status(refused.id ?? ''))
    .holds(({ refused, status }) => {
      if (!isRefusal(refused))
        throw new Blocked(`it was not refused: ${refused.shown}`, { by: 'BATCH-002' });
      if (!knowsSubmission(status)) return;
      throw new Violation(`${status.request}: expected an unknown id, got ${status.shown}`);
    }),

  check('BATCH-003', 'one invalid item refuses the whole batch, whose id is free afterwards')
    .unless(lacksKinds)
    .cases(placedFaults)
    .baseline(({ base }) => base)
    .step('refused', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .step('status', AnswerMemo, ({ partner }, { refused }) => partner.status(refused.id ?? ''))
    .step('corrected', AnswerMemo, ({ v2, example }, { refused }) =>
      v2.send(example.base, { id: refused.id ?? '' }),
    )
    .holds(({ refused, status, corrected }, { context }) => {
      expectFaultRefused(refused);
      if (knowsSubmission(status)) {
        throw new Violation(
          `${status.request}: expected an unknown id after the refusal, got ${status.shown}`,
        );
      }
      expectAcceptedV2(corrected, context);
    }),

  check('BATCH-006', 'a batch without its id, or with an item without one, is refused')
    .unless(lacksKinds)
    .cases(idCases)
    .baseline(({ request }) => request)
    .step('submit', AnswerMemo, ({ v2, example: { request, key } }) =>
      v2.send(request, { alter: (body) => withoutId(body, key) }),
    )
    .holds(({ submit }) => expectFaultRefused(submit)),

  check('BATCH-009', 'a batch without any item is refused')
    .unless(lacksKinds)
    .cases((context) =>
      ['no kind', 'empty lists'].map((name) => ({
        name,
        arbitrary: smallBatch(context).map((base) => ({
          base,
          request: { type: 'batch', body: name === 'no kind' ? {} : emptied(context) },
        })),
      })),
    )
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit)),

  check('BATCH-013', 'a list for one object, an object for a list, and no item are refused')
    .unless(lacksKinds)
    .cases(shapeCases)
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit)),

  itemRefusal('V2-003', 'an item that lacks a field which the batch page lists is refused'),
  itemRefusal('V2-016', 'an education item with neither a year nor awaiting graduation is refused'),
];

interface ScopeCase {
  readonly request: AddRequest;
  /** The scopes that the token has. */
  readonly scopes: readonly string[];
}

/** Each kind in a mix with two others, its scope left out: the kind at fault stands first, in the middle and last. */
function scopeCases(context: CheckContext): readonly Case<ScopeCase>[] {
  const kinds = kindsOf(context);
  if (kinds.length < 2) return [];
  return kinds.map(({ key, type }, at) => {
    const beside = [kinds[(at + 1) % kinds.length], kinds[(at + 2) % kinds.length]];
    const keys = [key, ...beside.map((kind) => kind?.key ?? key)];
    const mix = Object.fromEntries(keys.map((each) => [each, 1]));
    return {
      name: `${type.scope} is lacking`,
      arbitrary: ordinaryBatch(context, mix).map((request) => ({
        request,
        scopes: scopesOf(request).filter((scope) => scope !== type.scope),
      })),
    };
  });
}

/** The fault in the first, a middle and the last item of each kind. */
function placedFaults(context: CheckContext): readonly Case<FaultyBatch>[] {
  return kindsOf(context).flatMap((kind) => {
    const mix: Mix = { ...smallMix(context), [kind.key]: kind.many ? 3 : 1 };
    const indexes = kind.many ? [0, 1, 2] : [0];
    return indexes.map((index) => ({
      name: `item ${index + 1} of ${kind.key}`,
      arbitrary: faultyBatch(context, { mix, kind, index, mutation: firstFault(kind, context) }),
    }));
  });
}

function itemRefusal(rule: RequirementId, title: string) {
  return check(rule, title, 'in a batch')
    .unless((context) => lacksKinds(context) ?? context.profile.unsupported.BATCH ?? null)
    .cases((context) => kindsOf(context).flatMap((kind) => listedFaults(rule, kind, context)))
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send(example.request))
    .holds(({ submit }) => expectFaultRefused(submit));
}

/** The faults whose field the batch page lists: of these the pages say that they are required. */
function listedFaults(
  rule: RequirementId,
  kind: BatchKind,
  context: CheckContext,
): readonly Case<FaultyBatch>[] {
  if (!['education', 'digital_identity'].includes(kind.type.name)) return [];
  const mix = { ...smallMix(context), [kind.key]: 1 };
  return mutationsV2(kind.type, worldV2Of(context))
    .filter((mutation) => Reflect.get(ruleInV2, mutation.rule) === rule)
    .filter(({ path }) => rule === 'V2-016' || listedInV2(kind.type.name, path) === 'D')
    .map((mutation) => ({
      name: `${kind.key}: ${mutation.name}`,
      ...(mutation.rule === 'ADD-020' ? { basis: 'A' as const } : {}),
      arbitrary: faultyBatch(context, { mix, kind, index: 0, mutation }),
    }));
}

interface IdCase {
  readonly request: AddRequest;
  /** The kind whose first item loses its id; null for the batch itself. */
  readonly key: string | null;
}

function idCases(context: CheckContext): readonly Case<IdCase>[] {
  const whole = { name: 'the batch', key: null, mix: smallMix(context) };
  const items = kindsOf(context).map(({ key }) => ({ name: key, key, mix: { [key]: 1 } }));
  return [whole, ...items].map(({ name, key, mix }) => ({
    name,
    arbitrary: ordinaryBatch(context, mix).map((request) => ({ request, key })),
  }));
}

function withoutId(body: object, key: string | null): object {
  if (key === null) return without(body, 'credential_id');
  const held = Reflect.get(body, key) as object | readonly object[];
  const [first, ...others] = Array.isArray(held) ? (held as object[]) : [held];
  const bare = without(first ?? {}, 'credential_id');
  return { ...body, [key]: Array.isArray(held) ? [bare, ...others] : bare };
}

function emptied(context: CheckContext): object {
  return Object.fromEntries(kindsOf(context).flatMap(({ key, many }) => (many ? [[key, []]] : [])));
}

function shapeCases(context: CheckContext): readonly Case<FaultyBatch>[] {
  return kindsOf(context).flatMap(({ key, many }) => {
    const base = ordinaryBatch(context, { ...smallMix(context), [key]: 1 });
    const held = (request: AddRequest) => Reflect.get(request.body, key) as unknown;
    const faulty = (name: string, value: (item: unknown) => unknown) => ({
      name,
      arbitrary: base.map((request) => ({
        base: request,
        request: withItemValue(request, [key], value(held(request))),
      })),
    });
    if (!many) return [faulty(`${key} is a list of two`, (item) => [item, item])];
    return [
      faulty(`${key} is one object`, (items) => (items as unknown[])[0]),
      faulty(`${key} holds null`, (items) => [...(items as unknown[]), null]),
    ];
  });
}
