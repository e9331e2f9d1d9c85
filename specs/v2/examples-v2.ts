import type fc from 'fast-check';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import type { PayloadV2 } from '../../contracts/payload-v2.ts';
import type { Mutation } from '../../generators/mutations/mutation.ts';
import { listedInV2 } from '../../generators/v2/basis.ts';
import type { InvalidV2 } from '../../generators/v2/invalid.ts';
import { type MutationV2, mutationsV2, ruleInV2 } from '../../generators/v2/mutations.ts';
import { completeV2, validV2 } from '../../generators/v2/valid.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import { check } from '../../harness/check/builder.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { madeFrom } from '../../harness/check/made-from.ts';
import type { RequirementId } from '../../requirements/all.ts';
import { atFault, worldOf } from '../examples.ts';
import type { FieldAtFault } from '../submission/named-field.ts';

/** The credential type that a v2 check is planned for. */
export function typeV2Of({ credentialType: name }: CheckContext): CredentialType {
  const type = credentialTypeV2(name);
  if (type === undefined) throw new RangeError(`no credential type is called ${name}`);
  return type;
}

const worlds = new WeakMap<World, World>();

/** What generators may know of a target. The same documents, values and date give the same object. */
export function worldV2Of(context: CheckContext): World {
  const categories = context.profile.categories ?? undefined;
  const first = worldOf(context);
  const known = worlds.get(first);
  if (known !== undefined && known.categories === categories) return known;
  const world = categories === undefined ? first : { ...first, categories };
  worlds.set(first, world);
  return world;
}

/** Why a universal credential is not sent; null for every other type, and if the profile lists categories. */
function lacksCategories({ credentialType, profile }: CheckContext): string | null {
  if (credentialType !== 'universal_credential' || profile.categories !== null) return null;
  return 'the list of categories is not public: name some that the target takes under `categories`';
}

/** Begins a check that is made for every v2 type of the profile. */
export function onEveryV2Type(rule: RequirementId, title: string, variant?: string) {
  return check(rule, title, variant).onEveryType().unless(lacksCategories);
}

/** A request with a payload of the context's type. */
export function requestOf({ credentialType }: CheckContext, body: PayloadV2): AddRequest {
  return { type: credentialType, body };
}

/** Requests that no target could refuse for anything unusual in them: no assets, no chain, no null. */
export function ordinaryV2(context: CheckContext): fc.Arbitrary<AddRequest> {
  return validV2(typeV2Of(context), worldV2Of(context))
    .map(({ fields }) => requestOf(context, { fields }))
    .filter(({ body }) => !JSON.stringify(body).includes('null'));
}

/** These cases for universal credentials, none for any other type. */
export function ofUniversal<E>(
  { credentialType }: CheckContext,
  cases: readonly Case<E>[],
): readonly Case<E>[] {
  return credentialType === 'universal_credential' ? cases : [];
}

/** Requests with everything that the pages say is valid. */
export function anyValidV2(context: CheckContext): fc.Arbitrary<AddRequest> {
  return validV2(typeV2Of(context), { ...worldV2Of(context), plain: false }).map((body) =>
    requestOf(context, body),
  );
}

/** A request with one fault, and the same without it. */
export interface FaultyRequest extends FieldAtFault {
  readonly base: AddRequest;
  readonly request: AddRequest;
}

/** Every mutation of the type that `wanted` keeps, as a case of its own; its basis is that of the v2 listing. */
export function mutatedV2(
  context: CheckContext,
  wanted: (mutation: MutationV2) => boolean,
): readonly Case<FaultyRequest>[] {
  const type = typeV2Of(context);
  const world = worldV2Of(context);
  return mutationsV2(type, world)
    .filter(wanted)
    .map((mutation) => ({
      name: mutation.name,
      ...(isAssumed(type, mutation) && { basis: 'A' as const }),
      arbitrary: madeFrom(completeV2(type, world), (base) =>
        faulty(context, mutation, { base, payload: mutation.apply(base) }),
      ),
    }));
}

/** One request for each mutation, as `mutatedV2` makes them. */
export function faulty(
  context: CheckContext,
  mutation: Pick<Mutation<PayloadV2>, 'path' | 'rule'>,
  { base, payload }: InvalidV2,
): FaultyRequest {
  return {
    base: requestOf(context, base),
    request: requestOf(context, payload),
    ...atFault(mutation),
  };
}

/** The mutations of one v2 rule. */
export function ofRule(rule: RequirementId): (mutation: MutationV2) => boolean {
  return (mutation) => Reflect.get(ruleInV2, mutation.rule) === rule;
}

/** One mutation of each rule: what a target says of a refusal hardly depends on which field is at fault. */
export function oneOfEachRuleV2(context: CheckContext): readonly Case<FaultyRequest>[] {
  const seen = new Set<string>();
  return mutatedV2(context, ({ rule, path }) => {
    if (seen.has(rule) || path.length < 2) return false;
    seen.add(rule);
    return true;
  });
}

function isAssumed({ name }: CredentialType, { basis, path }: MutationV2): boolean {
  return basis === 'A' || listedInV2(name, path) === 'A';
}
