import { requirementOf } from '../../harness/plan/plan.ts';
import { faults } from '../../mock/faults/all.ts';
import { area, areas, type RequirementId, requirements } from '../../requirements/all.ts';
import type { ClientRuleId } from '../../requirements/client/all.ts';
import type { Source } from '../../requirements/source.ts';
import { suite } from '../../specs/all.ts';

/** One rule with what the suite does about it. */
export interface CatalogueEntry {
  readonly id: RequirementId | ClientRuleId;
  /** Who has to keep it: the API, or an application that uses it. */
  readonly of: 'api' | 'client';
  readonly area: string;
  readonly rule: string;
  readonly basis: 'D' | 'A' | 'I';
  readonly source: Source;
  readonly needs: readonly string[];
  /** What a break comes to. */
  readonly breaks: 'fails' | 'warns' | 'is recorded';
  /** The titles of the checks that judge it; of a rule for clients what it takes to be judged. */
  readonly checks: readonly string[];
  /** The faults of the mock server, or the faulty clients of the self-test, that break it, by name. */
  readonly faults: readonly string[];
  /** The scenes that provoke it, by name; none for a rule of the API. */
  readonly scenes: readonly string[];
  /** Why no check judges it yet; null if one does. */
  readonly notBuilt: string | null;
}

const breaks = { D: 'fails', A: 'warns', I: 'is recorded' } as const;

/** Every rule for the API in catalogue order. */
export function catalogue(): CatalogueEntry[] {
  return (Object.keys(requirements) as RequirementId[]).map((id) => {
    const { rule, basis, source, needs, notBuilt } = requirementOf(id);
    const checks = suite.checks.filter(({ requirement }) => requirement === id);
    return {
      id,
      of: 'api',
      area: areas[area(id)],
      rule,
      basis,
      source,
      needs,
      breaks: breaks[basis],
      checks: checks.map(({ title }) => title),
      faults: faults.filter(({ violates }) => violates.includes(id)).map(({ name }) => name),
      scenes: [],
      notBuilt: checks.length > 0 ? null : (notBuilt ?? 'no check judges it yet'),
    };
  });
}
