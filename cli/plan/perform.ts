import { fitBudget, unjudgedRules } from '../../harness/plan/budget.ts';
import { featuresOf, type TargetFeatures } from '../../harness/plan/capabilities.ts';
import { costOf, ownCost, secondsFor } from '../../harness/plan/cost.ts';
import { needsFreshPeople, type PlannedCheck, planChecks } from '../../harness/plan/plan.ts';
import { assertSafeHosts } from '../../profiles/host-safety.ts';
import { loadProfile } from '../../profiles/load.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { suite } from '../../specs/all.ts';
import { isEmbeddedMock, openNamedTarget } from '../open-target.ts';
import { assertProductionMeant } from '../production.ts';
import { resolvedSelection } from '../run/selection.ts';
import { today } from '../today.ts';
import { planByArea } from './by-area.ts';
import type { PlanFlags } from './flags.ts';
import { notCounted, peopleLines, planText } from './plan-text.ts';

/** Carries `spc plan` out. @throws {UsageError} {ProfileError} {UnsafeTargetError} as a run would. */
export async function performPlan(flags: PlanFlags): Promise<number> {
  const { seed, examples, asOf = today() } = flags;
  const features = await offered(flags, asOf);
  const { profile } = features;
  const selection = resolvedSelection(suite, profile, {
    only: flags.only ?? [],
    exclude: flags.exclude ?? [],
    types: flags.type ?? [],
  });
  const order = { seed, asOf, examples, ...selection };
  const whole = planChecks(suite, features, order);
  const { planned, leftOut } = fitBudget(whole, profile.limits.maxRequests, seed);
  const cost = costOf(planned);
  const target = { name: profile.name, baseUrl: profile.baseUrl };
  const seconds = secondsFor(cost, profile.limits.requestsPerSecond);
  const document = {
    target,
    cost: { ...cost, seconds, notCounted },
    checks: planned.map(listing),
    leftOut,
  };
  const people = peopleLines(profile, planned);
  const sum = { cost, leftOut, unjudged: unjudgedRules(planned), people };
  const text = flags.json
    ? `${jsonText(document)}\n`
    : planText(profile, planByArea(planned, selection.only.length === 0), sum);
  screen.print(text);
  return 0;
}

/** A profile offers what it claims; the embedded mock is started to be asked, and nothing leaves this machine. */
async function offered(flags: PlanFlags, asOf: string): Promise<TargetFeatures> {
  if (!isEmbeddedMock(flags.target)) {
    const profile = await loadProfile(flags.target, process.env);
    assertProductionMeant(flags, profile);
    assertSafeHosts(profile, flags.iKnowThisIsProduction);
    return featuresOf(profile);
  }
  assertProductionMeant(flags, null);
  const { signal } = new AbortController();
  const target = await openNamedTarget({ profile: undefined, seed: 1, asOf, signal });
  await target.close();
  return target;
}

function listing(planned: PlannedCheck) {
  const { key, check, basis, credentialType, preset } = planned;
  return {
    check: key,
    requirement: check.requirement,
    title: check.title,
    basis,
    credentialType,
    runs: preset === null,
    reason: preset?.reason ?? null,
    newPeople: needsFreshPeople(planned),
    requests: preset === null ? ownCost(planned) : 0,
  };
}
