import { baselinesOf, costOf, ownCost } from './cost.ts';
import { gateSubmission } from './gate-submission.ts';
import type { PlannedCheck } from './plan.ts';

/** A check that does not fit into the budget, and the next seed whose run has room for it. */
export interface LeftOut {
  readonly check: string;
  readonly seed: number;
}

/** A plan that keeps to its budget. */
export interface BudgetPlan {
  readonly planned: readonly PlannedCheck[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Fits a plan into `maxRequests` requests, before the first is sent.
 *
 * Fewer examples come first, then fewer variations: every rule keeps one check, and the rest of the room goes to a part of
 * the others that moves on with the seed, so that successive seeds reach all of them. A rule for which not even one
 * check has room gets the verdict could-not-run.
 */
export function fitBudget(
  planned: readonly PlannedCheck[],
  maxRequests: number,
  seed: number,
): BudgetPlan {
  // Stryker disable next-line EqualityOperator: a plan of one example each that fits is selected whole
  for (let examples = mostExamples(planned); examples >= 1; examples -= 1) {
    const fewer = planned.map((each) => ({ ...each, examples: each.examples.slice(0, examples) }));
    if (costOf(fewer).total <= maxRequests) return { planned: fewer, leftOut: [] };
  }
  const single = planned.map((each) => ({ ...each, examples: each.examples.slice(0, 1) }));
  const selected = selectionOf(single, maxRequests);
  const kept = selected(seed);
  const rules = new Set([...kept].map(({ check }) => check.requirement));
  // Stryker disable next-line ConditionalExpression: a check with a preset verdict is never selected
  const cut = single.filter((each) => each.preset === null && !kept.has(each));
  const unjudged = cut.filter(({ check }) => !rules.has(check.requirement));
  return {
    planned: single.flatMap((each) => {
      if (each.preset !== null || kept.has(each)) return each;
      return unjudged.includes(each) ? withoutRoom(each, maxRequests) : [];
    }),
    leftOut: nextRuns(selected, single.length, cut, seed),
  };
}

function mostExamples(planned: readonly PlannedCheck[]): number {
  return planned.reduce((most, { examples }) => Math.max(most, examples.length), 1);
}

/** What the run of a seed has room for. */
type Selection = (seed: number) => ReadonlySet<PlannedCheck>;

/**
 * Selects for each seed one check of every rule, then a share of all of them.
 *
 * What no seed changes is found once: counting each check anew for each of 800 seeds took 11 s of processor.
 */
function selectionOf(planned: readonly PlannedCheck[], maxRequests: number): Selection {
  const running = planned.filter(({ preset }) => preset === null);
  const prices = new Map(running.map((each) => [each, priceOf(each)]));
  const rules = [...Map.groupBy(running, ({ check }) => check.requirement).values()];
  const shares = sharesOf(prices, maxRequests - dearestOfEach(rules, prices));
  return (seed) => {
    const room = createRoom(maxRequests, prices);
    for (const checks of rules) room.take(checks[seed % checks.length] as PlannedCheck);
    const turn = seed % Math.max(1, shares.length);
    // Stryker disable next-line MethodExpression: a check that comes twice is taken once
    for (const each of [...shares.slice(turn), ...shares.slice(0, turn)].flat()) {
      if (!room.take(each)) break;
    }
    return room.taken;
  };
}

/** What one check costs a run. */
interface Price {
  readonly own: number;
  /** Names of what is sent once and that checks share: baselines, and the gate's submission of a type. */
  readonly baselines: readonly string[];
  readonly gate: readonly string[];
}

type Prices = ReadonlyMap<PlannedCheck, Price>;

function priceOf(each: PlannedCheck): Price {
  const needed = gateSubmission(each);
  return {
    own: ownCost(each),
    baselines: baselinesOf(each),
    gate: needed === null ? [] : [`gate ${needed}`],
  };
}

/** Cuts the checks into shares that surely fit beside one check of every rule: as many runs come to all of them. */
function sharesOf(prices: Prices, requests: number): readonly PlannedCheck[][] {
  const shares: PlannedCheck[][] = [];
  let room = createRoom(requests, prices);
  for (const each of prices.keys()) {
    const fits = room.take(each);
    if (!fits) {
      room = createRoom(requests, prices);
      room.take(each);
    }
    if (fits && shares.length > 0) shares.at(-1)?.push(each);
    else shares.push([each]);
  }
  return shares;
}

/** What one check of every rule costs if the most expensive of each is chosen. */
function dearestOfEach(rules: readonly (readonly PlannedCheck[])[], prices: Prices): number {
  const costs = rules.map((checks) =>
    Math.max(
      ...checks.map((each) => {
        const { own, baselines } = prices.get(each) as Price;
        return own + baselines.length;
      }),
    ),
  );
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** Room for this many requests; the gate's are taken off when a credential type first needs them. */
function createRoom(maxRequests: number, prices: Prices) {
  const taken = new Set<PlannedCheck>();
  const paid = new Set<string>();
  let left = maxRequests - 1;
  return {
    taken,
    /** Whether the check fits, beside those taken before; taking one twice costs nothing. */
    take(each: PlannedCheck): boolean {
      if (taken.has(each)) return true;
      const { own, baselines, gate } = prices.get(each) as Price;
      const shared = [...gate, ...baselines].filter((name) => !paid.has(name));
      const cost = own + shared.length;
      if (cost > left) return false;
      left -= cost;
      taken.add(each);
      for (const name of shared) paid.add(name);
      return true;
    },
  };
}

/** For each check that is left out, the first seed from here on that has room for it. */
function nextRuns(
  selected: Selection,
  furthest: number,
  cut: readonly PlannedCheck[],
  seed: number,
): readonly LeftOut[] {
  const found = new Map<PlannedCheck, number>();
  // Stryker disable next-line EqualityOperator, ConditionalExpression: it only ends the search early: what was found stays as it is
  for (let ahead = 1; ahead <= furthest && found.size < cut.length; ahead += 1) {
    const then = selected(seed + ahead);
    for (const each of cut) if (then.has(each) && !found.has(each)) found.set(each, seed + ahead);
  }
  return [...found].map(([{ key }, next]) => ({ check: key, seed: next }));
}

/** How many rules of a fitted plan the budget has no room for, not even for one check. */
export function unjudgedRules(planned: readonly PlannedCheck[]): number {
  const rules = planned
    .filter(({ preset }) => preset !== null && NO_ROOM.test(preset.reason))
    .map(({ check }) => check.requirement);
  return new Set(rules).size;
}

const NO_ROOM = /^the budget of \d+ requests/;

function withoutRoom(planned: PlannedCheck, maxRequests: number): PlannedCheck {
  const reason = `the budget of ${maxRequests} requests (limits.maxRequests) has no room for this rule`;
  return { ...planned, preset: { verdict: 'could-not-run', reason } };
}
