import { requirementOf } from '../../harness/plan/plan.ts';
import { faults } from '../../mock/faults/all.ts';
import { area, areas, type RequirementId, requirements } from '../../requirements/all.ts';
import type { Source } from '../../requirements/source.ts';
import { suite } from '../../specs/all.ts';

/** One rule with what the suite does about it. */
export interface CatalogueEntry {
  readonly id: RequirementId;
  readonly area: string;
  readonly rule: string;
  readonly basis: 'D' | 'A' | 'I';
  readonly source: Source;
  readonly needs: readonly string[];
  /** The titles of the checks that judge it. */
  readonly checks: readonly string[];
  /** The faults of the mock server that break it, by name. */
  readonly faults: readonly string[];
  /** Why no check judges it yet; null if one does. */
  readonly notBuilt: string | null;
}

/** Every rule in catalogue order. */
export function catalogue(): CatalogueEntry[] {
  return (Object.keys(requirements) as RequirementId[]).map((id) => {
    const { rule, basis, source, needs, notBuilt } = requirementOf(id);
    const checks = suite.checks.filter(({ requirement }) => requirement === id);
    return {
      id,
      area: areas[area(id)],
      rule,
      basis,
      source,
      needs,
      checks: checks.map(({ title }) => title),
      faults: faults.filter(({ violates }) => violates.includes(id)).map(({ name }) => name),
      notBuilt: checks.length > 0 ? null : (notBuilt ?? 'no check judges it yet'),
    };
  });
}
