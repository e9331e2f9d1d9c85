import { furtherPeopleCapabilities } from '../../contracts/test-control.ts';
import { isProductionProfile } from '../../profiles/host-safety.ts';
import { type RequirementId, requirements } from '../../requirements/all.ts';
import type { Need, Requirement } from '../../requirements/requirement.ts';
import type { Case, Check } from '../check/check.ts';
import type { CheckContext } from '../check/check-context.ts';
import { derivedSeed } from '../check/ids.ts';
import type { Suite } from '../check/suite.ts';
import { versionOf } from '../check/version-of.ts';
import { availability, type TargetFeatures } from './capabilities.ts';
import { createDraw, type Draw } from './draw.ts';
import { matches, matchesAny, namesByRequirement } from './matching-names.ts';
import { wantedTypes } from './wanted-types.ts';

/** One check as it will run: for one credential type, on one variation, with its examples drawn. */
export interface PlannedCheck {
  /** Unique and stable: requirement, variant, credential type, variation. */
  readonly key: string;
  readonly check: Check;
  readonly basis: 'D' | 'A' | 'I';
  readonly context: CheckContext;
  /** Null for a check of the target as a whole. */
  readonly credentialType: string | null;
  readonly case: Case<unknown> | null;
  readonly seed: number;
  readonly examples: readonly unknown[];
  /** Why it will not run; null if that is not known before the first request. */
  readonly preset: {
    readonly verdict: 'not-applicable' | 'could-not-run';
    readonly reason: string;
  } | null;
}

/** What a run was asked for. */
export interface PlanOptions {
  readonly seed: number;
  /** The run's date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Values per generated check. */
  readonly examples: number;
  /** Requirement ids, areas or check keys; empty for all. */
  readonly only: readonly string[];
  /** What is left out of those, by the same names. Default: nothing. */
  readonly exclude?: readonly string[];
  /** Credential types; empty for all of the profile. */
  readonly types: readonly string[];
  /** Whether a check that does not apply to the target could not run instead. Default false. */
  readonly requireAll?: boolean;
}

/** Every check, with its verdict if that is known, with its examples if it will run. */
export function planChecks(
  suite: Suite,
  features: TargetFeatures,
  options: PlanOptions,
): readonly PlannedCheck[] {
  const draw = createDraw();
  const namesFor = namesByRequirement(options.only);
  return suite.checks
    .flatMap((check) => {
      const only = namesFor(check.requirement);
      if (only.length === 0 && options.only.length > 0) return [];
      const isNamed = only.length === 0 ? () => true : matchesAny(only);
      return plannedFor(check, suite, features, { ...options, only }).filter(
        (planned) => isNamed(planned.key, check.requirement) && remains(planned, options),
      );
    })
    .map((planned) => drawn(planned, draw))
    .map((planned) => (options.requireAll === true ? requiring(planned) : planned));
}

/** Every check by its key, without examples: for values that come from elsewhere than the seed. */
export function planWithoutExamples(
  suite: Suite,
  features: TargetFeatures,
  options: Pick<PlanOptions, 'seed' | 'asOf'>,
): ReadonlyMap<string, PlannedCheck> {
  const whole = { ...options, examples: 0, only: [], types: [] };
  const planned = suite.checks.flatMap((check) => plannedFor(check, suite, features, whole));
  return new Map(planned.map((each) => [each.key, { ...each, examples: [] }]));
}

function plannedFor(
  check: Check,
  suite: Suite,
  features: TargetFeatures,
  options: PlanOptions,
): Undrawn[] {
  const isV2 = versionOf(check.requirement) === 2;
  const names = isV2 && check.everyType ? suite.credentialTypesV2 : suite.credentialTypes;
  const contexts = names.map((credentialType) => ({
    credentialType,
    profile: features.profile,
    asOf: options.asOf,
  }));
  const { types } = options;
  const listed = contexts.filter(
    ({ credentialType }) =>
      features.profile.credentialTypes.includes(credentialType) &&
      (types.length === 0 || types.includes(credentialType)),
  );
  if (!check.everyType) {
    const planned = plannedInFirst(check, listed, features, options);
    return planned.length > 0 ? planned : [inapplicable(check, contexts, features, options)];
  }
  const wanted = wantedTypes(check, options, names);
  const planIn = (context: CheckContext) => plannedIn(check, context, features, options);
  const [chosen, others] = partition(contexts, (each) => wanted?.has(each.credentialType) ?? true);
  const planned = chosen.flatMap(planIn);
  if (planned.length > 0 || others.some((context) => planIn(context).length > 0)) return planned;
  return [inapplicable(check, contexts, features, options)];
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

function plannedInFirst(
  check: Check,
  listed: readonly CheckContext[],
  features: TargetFeatures,
  options: PlanOptions,
) {
  for (const context of listed) {
    const planned = plannedIn(check, context, features, options);
    if (planned.length > 0) return planned;
  }
  return [];
}

function plannedIn(
  check: Check,
  context: CheckContext,
  features: TargetFeatures,
  options: PlanOptions,
): Undrawn[] {
  const unlisted =
    check.everyType && !features.profile.credentialTypes.includes(context.credentialType);
  const preset = unlisted
    ? outside(`the profile does not list ${context.credentialType}`)
    : (presetOf(check, features) ?? outsideBecause(check.unless(context)));
  const cases = check.cases?.(context) ?? [null];
  if (preset !== null && cases.length > 0) return [planOne(check, context, null, preset, options)];
  return cases.map((each) => planOne(check, context, each, null, options));
}

function planOne(
  check: Check,
  context: CheckContext,
  only: Case<unknown> | null,
  preset: PlannedCheck['preset'],
  { seed: runSeed, examples }: PlanOptions,
): Undrawn {
  const credentialType = check.everyType ? context.credentialType : null;
  const key = keyOf(check, credentialType, only?.name ?? null);
  // All refusals of one type are drawn from one seed, so that they share one base payload and one baseline.
  const seed = derivedSeed(
    runSeed,
    check.baseline === null ? key : `base ${context.credentialType}`,
  );
  return {
    key,
    check,
    basis: basisOf(check, only),
    context,
    credentialType,
    case: only,
    seed,
    draws: check.draws(examples),
    preset,
  };
}

/** A planned check before its examples are drawn: drawing is what planning spends its time on. */
type Undrawn = Omit<PlannedCheck, 'examples'> & { readonly draws: number };

function drawn({ draws, ...planned }: Undrawn, draw: Draw): PlannedCheck {
  const { case: only, seed } = planned;
  if (only === null) return { ...planned, examples: [undefined] };
  const examples = draw(only.arbitrary, seed, draws);
  return { ...planned, case: withoutArbitrary(planned, only), examples };
}

/**
 * A case that makes its arbitrary again when it is asked for, which only a failure needs: those of a whole run take
 * 12 MB.
 */
function withoutArbitrary(
  { check, context }: Pick<PlannedCheck, 'check' | 'context'>,
  { name, basis }: Case<unknown>,
): Case<unknown> {
  return {
    name,
    ...(basis !== undefined && { basis }),
    get arbitrary() {
      const again = check.cases?.(context).find((each) => each.name === name);
      if (again === undefined) throw new RangeError(`the case ${name} was not made again`);
      return again.arbitrary;
    },
  };
}

function inapplicable(
  check: Check,
  contexts: readonly CheckContext[],
  features: TargetFeatures,
  options: PlanOptions,
): Undrawn {
  const preset =
    presetOf(check, features) ??
    outside('no credential type or document of this profile is concerned');
  return planOne(
    { ...check, everyType: false },
    contexts[0] as CheckContext,
    null,
    preset,
    options,
  );
}

const READ_ONLY = 'production: read-only';

function presetOf(check: Check, features: TargetFeatures): PlannedCheck['preset'] {
  const { unsupported } = features.profile;
  if (isProductionProfile(features.profile) && !check.readOnly) return outside(READ_ONLY);
  const area = check.requirement.split('-')[0] as string;
  const reason = unsupported[check.requirement] ?? unsupported[area];
  if (reason !== undefined) return outside(`the profile declares it unsupported: ${reason}`);
  const found = availability(needsOf(check), features);
  return found.met ? null : { verdict: found.verdict, reason: found.reason };
}

/** What a check needs of a target: what its requirement needs, and more or less than that. */
function needsOf({ requirement, needs, waives }: Check): readonly Need[] {
  const all = [...requirementOf(requirement).needs, ...needs];
  return all.filter((need) => !waives.includes(need));
}

/**
 * Whether a check needs people who are new to the target.
 *
 * What an account holds, and whether it has the app, means something only if the person has no history.
 */
export function needsFreshPeople({ check }: Pick<PlannedCheck, 'check'>): boolean {
  const further: readonly string[] = furtherPeopleCapabilities;
  return needsOf(check).some((need) => further.includes(need));
}

function remains({ key, check, credentialType }: Undrawn, options: PlanOptions): boolean {
  const { exclude = [], types } = options;
  const typed = types.length === 0 || credentialType === null || types.includes(credentialType);
  return typed && !exclude.some((name) => matches(name, key, check.requirement));
}

function requiring(planned: PlannedCheck): PlannedCheck {
  const { preset } = planned;
  return preset === null
    ? planned
    : { ...planned, preset: { ...preset, verdict: 'could-not-run' } };
}

function basisOf(check: Check, drawn: Case<unknown> | null): PlannedCheck['basis'] {
  return check.basis ?? drawn?.basis ?? requirementOf(check.requirement).basis;
}

/** The registry's entry, its literal type widened to what every entry has. */
export function requirementOf(id: RequirementId): Requirement {
  return requirements[id];
}

function keyOf(
  { requirement, variant }: Check,
  credentialType: string | null,
  name: string | null,
): string {
  const id = variant === null ? requirement : `${requirement}/${variant}`;
  return [id, credentialType, name].filter((part) => part !== null).join(':');
}

function outsideBecause(reason: string | null): PlannedCheck['preset'] {
  return reason === null ? null : outside(reason);
}

function outside(reason: string): PlannedCheck['preset'] {
  return { verdict: 'not-applicable', reason };
}
