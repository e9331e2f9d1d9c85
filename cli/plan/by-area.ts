import type { PlannedCheck } from '../../harness/plan/plan.ts';
import { area, areas, requirements } from '../../requirements/all.ts';

/** One area of a plan. */
export interface AreaPlan {
  readonly area: string;
  readonly title: string;
  readonly run: number;
  /** Why the others do not run, with the number of checks. */
  readonly left: ReadonlyMap<string, number>;
  /** Rules of the area that no check of the suite judges yet. */
  readonly notBuilt: readonly string[];
}

/**
 * A plan area by area, in catalogue order; areas without a line are left out.
 *
 * @param whole whether nothing was deselected: only then are rules without checks named
 */
export function planByArea(planned: readonly PlannedCheck[], whole: boolean): AreaPlan[] {
  const grouped = Map.groupBy(planned, ({ check }) => area(check.requirement));
  return Object.entries(areas).flatMap(([name, title]) => {
    const checks = grouped.get(name as keyof typeof areas) ?? [];
    const notBuilt = whole ? unbuilt(name) : [];
    if (checks.length + notBuilt.length === 0) return [];
    const preset = checks.filter((each) => each.preset !== null);
    const left = new Map<string, number>();
    for (const reason of preset.map(reasonOf)) left.set(reason, (left.get(reason) ?? 0) + 1);
    return { area: name, title, run: checks.length - preset.length, left, notBuilt };
  });
}

/** Types outside the profile are one reason, however many they are. */
function reasonOf({ credentialType, context, preset }: PlannedCheck): string {
  const { credentialTypes } = context.profile;
  return credentialType !== null && !credentialTypes.includes(credentialType)
    ? 'credential types that the profile does not list'
    : (preset?.reason ?? '');
}

function unbuilt(name: string): string[] {
  return Object.entries(requirements).flatMap(([id, rule]) =>
    area(id as keyof typeof requirements) === name && 'notBuilt' in rule ? [id] : [],
  );
}
