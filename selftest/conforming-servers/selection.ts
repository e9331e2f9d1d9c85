import type { Check } from '../../harness/check/check.ts';
import { versionOf } from '../../harness/check/version-of.ts';
import { suite } from '../../specs/all.ts';
import { payloadVariants } from '../independent-server/variants/payloads.ts';
import { peopleVariants } from '../independent-server/variants/people.ts';
import { statusVariants } from '../independent-server/variants/statuses.ts';
import { submissionVariants } from '../independent-server/variants/submissions.ts';
import type { Variant } from '../independent-server/variants/variant.ts';
import { checkName } from '../kill-matrix/check-name.ts';
import { variationsOf } from '../kill-matrix/variations.ts';

/** The checks that judge a server. */
export interface ServerSelection {
  /** Check keys; empty for all. */
  readonly only: readonly string[];
  /** Credential types; empty for all. */
  readonly types: readonly string[];
}

/** Everything on every type. */
export const everything: ServerSelection = { only: [], types: [] };

/** A server judges every nth variation of a check: the others judge the rest. */
const SHARE = 3;

/** The areas whose checks show a difference that only one type shows, by what it concerns. */
const shownIn: readonly (readonly [concern: readonly Variant[], areas: readonly string[]])[] = [
  [payloadVariants, ['ADD']],
  [submissionVariants, ['REUSE']],
  [peopleVariants, ['LINK', 'CONS', 'KEEP', 'REPL']],
  [statusVariants, ['STAT']],
];

/**
 * What judges each of these servers by default: all checks, each on one credential type and on a share of its variations.
 *
 * The type is the one that shows what is different. The rest goes round, so that all servers together are judged by every
 * variation on every type.
 */
export function selectionsFor(
  servers: readonly (readonly Variant[])[],
  seed: number,
): readonly ServerSelection[] {
  const areas = new Set(checks.map(areaOf));
  const types = new Map([...areas].map((area) => [area, typesIn(area, servers, seed)]));
  return servers.map((_, server) => {
    const typeIn = (area: string) => types.get(area)?.[server] as string;
    const keys = checks.flatMap((check) => {
      if (!check.everyType) return [checkName(check)];
      const type = typeIn(areaOf(check));
      const alike = types
        .get(areaOf(check))
        ?.flatMap((other, place) => (other === type ? place : []));
      return keysOf(check, type, (alike?.indexOf(server) ?? 0) + seed, alike?.length ?? 1);
    });
    return { only: keys, types: [...new Set([...areas].map(typeIn))] };
  });
}

const checks = suite.checks.filter(({ requirement }) => versionOf(requirement) === 1);

function areaOf({ requirement }: Check): string {
  return requirement.split('-')[0] as string;
}

/** For each server the type on which it is judged in an area: that of its difference, else the one judged least. */
function typesIn(
  area: string,
  servers: readonly (readonly Variant[])[],
  seed: number,
): readonly string[] {
  const order = suite.credentialTypes.map(
    (_, place, types) => types[(place + seed) % types.length] as string,
  );
  const chosen = servers.map(
    (members) => typeShowing(area, members) ?? typeShowing('ADD', members),
  );
  const times = (type: string) => chosen.filter((each) => each === type).length;
  for (const [server, type] of chosen.entries()) {
    chosen[server] =
      type ?? (order.toSorted((one, other) => times(one) - times(other))[0] as string);
  }
  return chosen.filter((type) => type !== undefined);
}

function typeShowing(area: string, members: readonly Variant[]): string | undefined {
  const concern = shownIn.find(([, areas]) => areas.includes(area))?.[0] ?? [];
  return members.find((member) => concern.includes(member) && member.type !== undefined)?.type;
}

function keysOf(check: Check, type: string, turn: number, servers: number): readonly string[] {
  const key = `${checkName(check)}:${type}`;
  const variations = variationsOf(check, type) ?? [];
  const step = Math.min(SHARE, servers, variations.length);
  if (step < 2) return [key];
  return variations
    .filter((_, place) => place % step === turn % step)
    .map((variation) => `${key}:${variation}`);
}
