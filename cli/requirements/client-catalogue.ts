import { clientJudges } from '../../clients/judges/all.ts';
import { scenes } from '../../mock/scenes/all.ts';
import {
  type ClientRuleId,
  clientAreas,
  clientRequirements,
} from '../../requirements/client/all.ts';
import type { ClientRequirement } from '../../requirements/client/client-requirement.ts';
import { faultyClients } from '../../selftest/clients/all.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** Every rule for an application that uses the API, in catalogue order. */
export function clientCatalogue(): CatalogueEntry[] {
  return (Object.keys(clientRequirements) as ClientRuleId[]).map((id) => {
    const requirement: ClientRequirement = clientRequirements[id];
    const { rule, basis, source, notBuilt } = requirement;
    const judges = clientJudges.filter((judge) => judge.rule === id);
    return {
      id,
      of: 'client',
      area: `Client: ${areaOf(id)}`,
      rule,
      basis,
      source,
      needs: [],
      breaks: breaksOf(requirement),
      checks: judges.map(({ occasion }) => occasion),
      faults: faultyClients.filter((each) => each.breaks.includes(id)).map(({ name }) => name),
      scenes: scenes.filter((each) => each.rules.includes(id)).map(({ name }) => name),
      notBuilt: judges.length > 0 ? null : (notBuilt ?? 'no judge of clients sees it yet'),
    };
  });
}

function areaOf(id: ClientRuleId): string {
  const prefix = id.replace(/-\d+$/, '') as keyof typeof clientAreas;
  return clientAreas[prefix].toLowerCase();
}

function breaksOf({ basis, atMost }: ClientRequirement): CatalogueEntry['breaks'] {
  if (basis === 'I' || atMost === 'info') return 'is recorded';
  return basis === 'D' && atMost === undefined ? 'fails' : 'warns';
}
