import type { Check } from '../../harness/check/check.ts';
import { secondVersionAreas } from '../../requirements/all.ts';
import type { Options } from '../independent-server/options.ts';
import type { Variant } from '../independent-server/variants/variant.ts';
import { checkName } from '../kill-matrix/check-name.ts';
import { variationsOf } from '../kill-matrix/variations.ts';
import type { SecondVersionVariant } from './second-version/variant.ts';
import { readersOf, type Uses } from './uses.ts';
import { type VersionVariants, versionVariants } from './version-variants.ts';

/** The checks that judge a server. */
export interface ServerSelection {
  /** Check keys; empty for all. */
  readonly only: readonly string[];
  /** Credential types; empty for all. */
  readonly types: readonly string[];
}

/** A server judges every nth variation of a check, and every mth check of areas that it does not differ in. */
const SHARE = { variations: 3, checks: 2 };

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
  version: 1 | 2,
): readonly ServerSelection[] {
  const { [version]: known } = versionVariants;
  const { checks } = known;
  const areas = new Set(checks.map(areaOf));
  const types = new Map([...areas].map((area) => [area, typesIn(area, servers, seed, known)]));
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
      return differsIn(area, members, known) || isTurn(place, share, SHARE.checks) ? key : [];
    });
    return { only: keys, types: withFirstVersion([...areas].map(typeIn), server + seed) };
  });
}

/**
 * The options of the wire, of tokens and of links that every request or answer shows alike, whatever its values. Not among
 * them are options that are read for every request and matter for some values only, such as the longest name.
 */
const ALIKE_IN_ALL: ReadonlySet<keyof Options> = new Set([
  'tokens',
  'tokenType',
  'expiresIn',
  'scopeRepeated',
  'tokenLife',
  'sameToken',
  'contents',
  'fragmentOrder',
  'fragmentExtras',
  'fragmentEncoding',
  'linkHost',
  'pathPrefix',
  'clientIds',
  'v2Status',
  'v2DocumentType',
  'v2Spelling',
  'sunset',
  'contentType',
  'headerNames',
  'extraHeaders',
  'extraFields',
  'compressed',
  'framing',
  'hints',
  'connection',
  'dates',
  'slowness',
  'disturbance',
  'clock',
  'reset',
]);

/**
 * What judges a server with this one difference in full: on every type, every check that can see it.
 *
 * If every request or answer shows it alike, one variation of a check sees what another does: such a server is judged by a
 * share of them.
 */
export function wholeSelectionFor(
  { options, profile }: SecondVersionVariant,
  version: 1 | 2,
  uses: Uses,
  turn: number,
): ServerSelection {
  const names = Object.keys(options) as (keyof Options)[];
  const readers = readersOf(names, uses);
  if (profile !== undefined || readers.length === 0) return everything[version];
  const isAlike = names.every((name) => ALIKE_IN_ALL.has(name));
  return { only: isAlike ? withShare(readers, turn) : readers, types: [] };
}

/** Of the variations of each check, those whose turn it is. */
function withShare(keys: readonly string[], turn: number): readonly string[] {
  const byCheck = Map.groupBy(keys, (key) => key.split(':', 2).join(':'));
  return [...byCheck.values()].flatMap((variations) => {
    const step = Math.min(SHARE.variations, variations.length);
    return variations.filter((_, place) => place % step === turn % step);
  });
}

/** Every check of a version on every type. A server that is judged by the first has the second switched off. */
const everything: Readonly<Record<1 | 2, ServerSelection>> = {
  1: { only: [], types: [] },
  2: { only: secondVersionAreas, types: [] },
};

/** A check of no type of its own needs one that both versions have. */
function withFirstVersion(types: readonly string[], turn: number): readonly string[] {
  const { credentialTypes: all } = versionVariants[1];
  const has = types.some((type) => all.includes(type));
  return [...new Set([...types, ...(has ? [] : [all[turn % all.length] as string])])];
}

function areaOf({ requirement }: Check): string {
  return requirement.split('-')[0] as string;
}

/** For each server the type on which it is judged in an area: that of its difference, else the one judged least. */
function typesIn(
  area: string,
  servers: readonly (readonly Variant[])[],
  seed: number,
  { credentialTypes, shownIn }: VersionVariants,
): readonly string[] {
  const order = credentialTypes.map(
    (_, place, types) => types[(place + seed) % types.length] as string,
  );
  const chosen = servers.map(
    (members) => typeShowing(area, members, shownIn) ?? typeShowing('ADD', members, shownIn),
  );
  const times = (type: string) => chosen.filter((each) => each === type).length;
  for (const [server, type] of chosen.entries()) {
    chosen[server] =
      type ?? (order.toSorted((one, other) => times(one) - times(other))[0] as string);
  }
  return chosen.filter((type) => type !== undefined);
}

function typeShowing(
  area: string,
  members: readonly Variant[],
  shownIn: VersionVariants['shownIn'],
): string | undefined {
  return members.find((member) => shows(area, member, shownIn) && member.type !== undefined)?.type;
}

/** What differs in all or nothing is in no concern, and shows in every area. */
function differsIn(
  area: string,
  members: readonly Variant[],
  { concerns, shownIn }: VersionVariants,
): boolean {
  const all = [...concerns, ...shownIn.map(([concern]) => concern)];
  const isOfConcern = (member: Variant) => all.some((concern) => concern.includes(member));
  return members.some((member) => shows(area, member, shownIn) || !isOfConcern(member));
}

function shows(area: string, member: Variant, shownIn: VersionVariants['shownIn']): boolean {
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
