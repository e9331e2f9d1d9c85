import type { Check } from '../../harness/check/check.ts';
import { versionOf } from '../../harness/check/version-of.ts';
import { suite } from '../../specs/all.ts';
import { concerns } from '../independent-server/variants/all.ts';
import { linkVariants } from '../independent-server/variants/links.ts';
import { payloadVariants } from '../independent-server/variants/payloads.ts';
import { peopleVariants } from '../independent-server/variants/people.ts';
import { refusalVariants } from '../independent-server/variants/refusals.ts';
import { statusVariants } from '../independent-server/variants/statuses.ts';
import { submissionVariants } from '../independent-server/variants/submissions.ts';
import { tokenVariants } from '../independent-server/variants/tokens.ts';
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

/** A server judges every nth variation of a check, and every mth check of areas that it does not differ in. */
const SHARE = { variations: 3, checks: 2 };

/** The areas whose checks show a difference, by what it concerns. How answers are written shows in all of them. */
const shownIn: readonly (readonly [concern: readonly Variant[], areas: readonly string[]])[] = [
  [tokenVariants, ['AUTH']],
  [refusalVariants, ['ADD']],
  [payloadVariants, ['ADD']],
  [submissionVariants, ['REUSE']],
  [linkVariants, ['URI', 'LINK']],
  [peopleVariants, ['LINK', 'CONS', 'KEEP', 'REPL']],
  [statusVariants, ['STAT']],
];

/**
 * What judges each of these servers by default: every check of the areas in which it differs and a share of the others,
 * each on one credential type and on a share of its variations.
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
  return servers.map((members, server) => {
    const typeIn = (area: string) => types.get(area)?.[server] as string;
    const alikeIn = (area: string) =>
      servers.flatMap((_, other) => (types.get(area)?.[other] === typeIn(area) ? other : []));
    const keys = checks.flatMap((check, place) => {
      const area = areaOf(check);
      const alike = check.everyType ? alikeIn(area) : [...servers.keys()];
      const share = { turn: alike.indexOf(server) + seed, of: alike.length };
      const variations = check.everyType ? (variationsOf(check, typeIn(area)) ?? []) : [];
      const key = check.everyType ? `${checkName(check)}:${typeIn(area)}` : checkName(check);
      if (variations.length > 1) return ofVariations(key, variations, share);
      return differsIn(area, members) || isTurn(place, share, SHARE.checks) ? key : [];
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
  return members.find((member) => shows(area, member) && member.type !== undefined)?.type;
}

/** A server that differs in all or nothing belongs to no concern. */
function differsIn(area: string, members: readonly Variant[]): boolean {
  const isOfConcern = (member: Variant) => concerns.some((concern) => concern.includes(member));
  return members.some((member) => shows(area, member) || !isOfConcern(member));
}

function shows(area: string, member: Variant): boolean {
  return shownIn.some(([concern, areas]) => areas.includes(area) && concern.includes(member));
}

/** Which server it is, counted from the seed, and how many there are. */
interface Share {
  readonly turn: number;
  readonly of: number;
}

function ofVariations(key: string, variations: readonly string[], share: Share): readonly string[] {
  const most = Math.min(SHARE.variations, variations.length);
  return variations
    .filter((_, place) => isTurn(place, share, most))
    .map((variation) => `${key}:${variation}`);
}

function isTurn(place: number, { turn, of }: Share, most: number): boolean {
  const step = Math.min(most, of);
  return place % step === turn % step;
}
