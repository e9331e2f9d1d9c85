import fc from 'fast-check';
import { isProductionProfile } from '../../profiles/host-safety.ts';
import { type RequirementId, requirements } from '../../requirements/all.ts';
import type { Requirement } from '../../requirements/requirement.ts';
import type { Case, Check } from '../check/check.ts';
import type { Subject } from '../check/check-context.ts';
import { derivedSeed } from '../check/ids.ts';
import type { Suite } from '../check/suite.ts';
import { availability, type Offer } from './capabilities.ts';

/** One check as it will run: for one credential type, on one variation, with its examples drawn. */
export interface PlannedCheck {
  /** Unique and stable: requirement, variant, credential type, variation. */
  readonly key: string;
  readonly check: Check;
  readonly basis: 'D' | 'A' | 'I';
  readonly subject: Subject;
  /** Null for a check of the target as a whole. */
  readonly credentialType: string | null;
  readonly case: Case<unknown> | null;
  readonly seed: number;
  readonly examples: readonly unknown[];
  /** Why it will not run, where that is known before the first request. */
  readonly settled: {
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
  /** Credential types; empty for all of the profile. */
  readonly types: readonly string[];
  readonly requireAll: boolean;
}

/** Every check with its verdict where that is known, its examples where it will run. */
export function planChecks(
  suite: Suite,
  offer: Offer,
  options: PlanOptions,
): readonly PlannedCheck[] {
  return suite.checks
    .filter((check) => mayBeSelected(check, options))
    .flatMap((check) => plannedFor(check, suite, offer, options))
    .filter((planned) => selected(planned, options))
    .map(drawn)
    .map((planned) => (options.requireAll ? requiring(planned) : planned));
}

/** Every check by its key, without examples: for values that come from elsewhere than the seed. */
export function planWithoutExamples(
  suite: Suite,
  offer: Offer,
  options: Pick<PlanOptions, 'seed' | 'asOf'>,
): ReadonlyMap<string, PlannedCheck> {
  const whole = { ...options, examples: 0, only: [], types: [], requireAll: false };
  const planned = suite.checks.flatMap((check) => plannedFor(check, suite, offer, whole));
  return new Map(planned.map((each) => [each.key, { ...each, examples: [] }]));
}

function plannedFor(check: Check, suite: Suite, offer: Offer, options: PlanOptions): Undrawn[] {
  const subjects = suite.credentialTypes.map((credentialType) => ({
    credentialType,
    profile: offer.profile,
    asOf: options.asOf,
  }));
  const { types } = options;
  const listed = subjects.filter(
    ({ credentialType }) =>
      offer.profile.credentialTypes.includes(credentialType) &&
      (types.length === 0 || types.includes(credentialType)),
  );
  const planned = check.everyType
    ? subjects.flatMap((subject) => onSubject(check, subject, offer, options))
    : firstSubject(check, listed, offer, options);
  return planned.length > 0 ? planned : [inapplicable(check, subjects, offer, options)];
}

function firstSubject(
  check: Check,
  listed: readonly Subject[],
  offer: Offer,
  options: PlanOptions,
) {
  for (const subject of listed) {
    const planned = onSubject(check, subject, offer, options);
    if (planned.length > 0) return planned;
  }
  return [];
}

function onSubject(check: Check, subject: Subject, offer: Offer, options: PlanOptions): Undrawn[] {
  const unlisted =
    check.everyType && !offer.profile.credentialTypes.includes(subject.credentialType);
  const settled = unlisted
    ? outside(`the profile does not list ${subject.credentialType}`)
    : (settledBy(check, offer) ?? outsideBecause(check.unless(subject)));
  const cases = check.cases?.(subject) ?? [null];
  if (settled !== null && cases.length > 0)
    return [planOne(check, subject, null, settled, options)];
  return cases.map((each) => planOne(check, subject, each, null, options));
}

function planOne(
  check: Check,
  subject: Subject,
  only: Case<unknown> | null,
  settled: PlannedCheck['settled'],
  { seed: runSeed, examples }: PlanOptions,
): Undrawn {
  const credentialType = check.everyType ? subject.credentialType : null;
  const key = keyOf(check, credentialType, only?.name ?? null);
  // All refusals of one type are drawn from one seed, so that they share one base payload and one control.
  const seed = derivedSeed(
    runSeed,
    check.control === null ? key : `base ${subject.credentialType}`,
  );
  return {
    key,
    check,
    basis: basisOf(check, only),
    subject,
    credentialType,
    case: only,
    seed,
    draws: check.draws(examples),
    settled,
  };
}

/** A planned check before its examples are drawn: drawing is what planning spends its time on. */
type Undrawn = Omit<PlannedCheck, 'examples'> & { readonly draws: number };

function drawn({ draws, ...planned }: Undrawn): PlannedCheck {
  const { case: only, seed } = planned;
  const examples =
    only === null ? [undefined] : fc.sample(only.arbitrary, { seed, numRuns: draws });
  return { ...planned, examples };
}

function inapplicable(
  check: Check,
  subjects: readonly Subject[],
  offer: Offer,
  options: PlanOptions,
): Undrawn {
  const settled =
    settledBy(check, offer) ??
    outside('no credential type or document of this profile is concerned');
  return planOne({ ...check, everyType: false }, subjects[0] as Subject, null, settled, options);
}

const READ_ONLY = 'production: read-only';

function settledBy(check: Check, offer: Offer): PlannedCheck['settled'] {
  const { unsupported } = offer.profile;
  if (isProductionProfile(offer.profile) && !check.readOnly) return outside(READ_ONLY);
  const area = check.requirement.split('-')[0] as string;
  const reason = unsupported[check.requirement] ?? unsupported[area];
  if (reason !== undefined) return outside(`the profile declares it unsupported: ${reason}`);
  const found = availability([...requirementOf(check.requirement).needs, ...check.needs], offer);
  return found.met ? null : { verdict: found.verdict, reason: found.reason };
}

function selected({ key, check, credentialType }: Undrawn, { only, types }: PlanOptions): boolean {
  const named = only.length === 0 || only.some((name) => matches(name, key, check.requirement));
  const typed = types.length === 0 || credentialType === null || types.includes(credentialType);
  return named && typed;
}

/** Whether a name selects the check itself or anything of its requirement. */
function mayBeSelected({ requirement }: Check, { only }: PlanOptions): boolean {
  const names = (name: string) =>
    matches(name, requirement, requirement) || name.startsWith(requirement);
  return only.length === 0 || only.some(names);
}

/** A requirement, an area or a whole key; a key's beginning up to a colon selects what is below it. */
export function matches(name: string, key: string, requirement: string): boolean {
  return (
    name === requirement ||
    requirement.startsWith(`${name}-`) ||
    key === name ||
    key.startsWith(`${name}:`)
  );
}

function requiring(planned: PlannedCheck): PlannedCheck {
  const { settled } = planned;
  return settled === null
    ? planned
    : { ...planned, settled: { ...settled, verdict: 'could-not-run' } };
}

function basisOf(check: Check, drawn: Case<unknown> | null): PlannedCheck['basis'] {
  return check.basis ?? drawn?.basis ?? requirementOf(check.requirement).basis;
}

/** The registry's entry, whose literal type is widened to what every entry has. */
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

function outsideBecause(reason: string | null): PlannedCheck['settled'] {
  return reason === null ? null : outside(reason);
}

function outside(reason: string): PlannedCheck['settled'] {
  return { verdict: 'not-applicable', reason };
}
