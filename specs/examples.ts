import { credentialType } from '../contracts/credentials/all.ts';
import type { Condition, CredentialType, World } from '../contracts/credentials/define.ts';
import { plainestDocuments } from '../generators/documents.ts';
import { documentTypes } from '../generators/edges/closed-values.ts';
import { basesFor, type Invalid } from '../generators/invalid.ts';
import { leanest } from '../generators/leanest.ts';
import type { Mutation } from '../generators/mutations/mutation.ts';
import { mutations } from '../generators/mutations.ts';
import { complete, valid } from '../generators/valid.ts';
import type { Case } from '../harness/check/check.ts';
import type { CheckContext } from '../harness/check/check-context.ts';
import { madeFrom } from '../harness/check/made-from.ts';
import type { FieldAtFault } from './submission/named-field.ts';

/** The credential type that a check is planned for. */
export function typeOf({ credentialType: name }: CheckContext): CredentialType {
  const type = credentialType(name);
  if (type === undefined) throw new RangeError(`no credential type is called ${name}`);
  return type;
}

/** The credential types of a profile that v1 has too. */
export function v1TypesOf({ profile }: Pick<CheckContext, 'profile'>): readonly string[] {
  return profile.credentialTypes.filter((name) => credentialType(name) !== undefined);
}

const worlds = new WeakMap<World['documents'], World>();

/**
 * What generators may know: the run's date and the documents that the profile supplies. Names are plain.
 *
 * The same documents and date return the same object, which is the key of what generators memoize: every embedded mock
 * has the same, and a self-test opens one for each fault.
 */
export function worldOf({ asOf, profile }: CheckContext): World {
  const { documents, singaporeWorkRights, assume } = profile;
  const known = worlds.get(documents);
  const isSame = known?.singaporeWorkRights === singaporeWorkRights && known.cefr === assume.cefr;
  if (known?.asOf === asOf && isSame) return known;
  const world = { asOf, documents, singaporeWorkRights, cefr: assume.cefr, plain: true };
  worlds.set(documents, world);
  return world;
}

/** Payloads with nothing but what must be there. */
export function plainest(context: CheckContext) {
  const type = typeOf(context);
  return complete(type, worldOf(context)).map((payload) => leanest(type, payload));
}

/** What a target is asked before anything else: nothing but what must be there; then an ordinary payload and one of each kind. */
export function openings(context: CheckContext) {
  const type = typeOf(context);
  const world = worldOf(context);
  return [
    plainest(context),
    ordinary(context),
    ...documentTypes(type, world).map(({ arbitrary }) => arbitrary),
  ];
}

/**
 * Payloads with nothing unusual that a target could refuse: for checks that are about something else.
 * They have no document if the type allows that.
 *
 * ADD-002 sends unusual ones, so that a target that refuses one fails there and not everywhere.
 */
export function ordinary(context: CheckContext) {
  const type = typeOf(context);
  const world = worldOf(context);
  return valid(type, world, plainestDocuments(type, world)).filter(
    ({ data }) => !holdsNull(data.credential),
  );
}

/** Payloads with everything that the pages say is valid, names in many scripts and documented nulls included. */
export function anyValid(context: CheckContext) {
  return valid(typeOf(context), { ...worldOf(context), plain: false });
}

function holdsNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  return Object.values(value).some(holdsNull);
}

/** Every fault of the credential type that `wanted` keeps, each as a case. */
export function mutated(
  context: CheckContext,
  wanted: (mutation: Mutation) => boolean,
): readonly Case<Invalid & FieldAtFault>[] {
  const type = typeOf(context);
  const world = worldOf(context);
  return mutations(type, world)
    .filter(wanted)
    .map((mutation) => ({
      name: mutation.name,
      ...(mutation.basis === 'A' && { basis: 'A' as const }),
      arbitrary: madeFrom(basesFor(type, mutation, world), (base) => ({
        base,
        payload: mutation.apply(base),
        ...atFault(mutation),
      })),
    }));
}

/** One fault of each rule: a refusal hardly depends on which field is at fault. */
export function oneOfEachRule(context: CheckContext) {
  const seen = new Set<string>();
  return mutated(context, ({ rule, path }) => {
    if (seen.has(rule) || path.length < 2) return false;
    seen.add(rule);
    return true;
  });
}

/** By the rule of a condition, the fields that it is about beside the one at its path. Source: `docs/api.md#version-1`. */
const otherFields: Readonly<Record<Condition<object>['rule'], readonly string[]>> = {
  'ADD-008': ['awaiting_graduation'],
  'ADD-009': ['country'],
  'ADD-010': ['role_classification', 'role_title'],
  'ADD-020': ['awaiting_graduation'],
};

/** The field that a mutation puts at fault. */
export function atFault({ path, rule }: Pick<Mutation, 'path' | 'rule'>): FieldAtFault {
  const field = String(path.findLast((part) => typeof part === 'string') ?? '');
  const others: readonly string[] | undefined = Reflect.get(otherFields, rule);
  return { field, others: others ?? [] };
}
