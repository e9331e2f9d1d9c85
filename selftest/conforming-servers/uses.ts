import { type Conduct, honest } from '../independent-server/conduct.ts';
import { defects } from '../independent-server/defects/all.ts';
import type { Defect } from '../independent-server/defects/defect.ts';
import { keysPlannedOn } from '../judge-target.ts';
import {
  type AnyFunction,
  type CallsOfCheck,
  canSee,
  type NamedFunctions,
  observeCalls,
  replacementsBy,
} from '../kill-matrix/observe-calls.ts';
import { judge } from './judge.ts';
import { openIndependentServer } from './open-independent-server.ts';
import { versionVariants } from './version-variants.ts';

/** What a check uses of the plain independent server when it runs alone. */
export interface UsesOfCheck extends CallsOfCheck {
  /** The options that the server reads, including those that it reads when it starts. */
  readonly options: readonly string[];
}

/** By check key. */
export type Uses = Readonly<Record<string, UsesOfCheck>>;

/**
 * The keys of the checks that run on the plain independent server: of the first version, or those that need the second,
 * which a few rules of the first version do for some of their checks.
 */
export async function keysOnTheServer(version: 1 | 2, seed: number): Promise<readonly string[]> {
  const ofFirst = await plannedOn(1, seed);
  if (version === 1) return ofFirst;
  const known = new Set(ofFirst);
  return (await plannedOn(2, seed)).filter((key) => !known.has(key));
}

async function plannedOn(version: 1 | 2, seed: number): Promise<readonly string[]> {
  const target = await openIndependentServer(plainServer(version));
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return keysPlannedOn(target, seed);
}

/** Runs each check of an API version alone on the plain server, and notes what it uses of that. */
export async function usesOf(version: 1 | 2, keys: readonly string[], seed: number): Promise<Uses> {
  const uses: Record<string, UsesOfCheck> = {};
  for (const key of keys) {
    const options = new Set<string>();
    const observer = observeCalls(replacements(), isCompared);
    const conduct = Object.fromEntries(
      functionsOf(honest).map(([name, original]) => [name, observer.observed(name, original)]),
    ) as Partial<Conduct>;
    const server = {
      ...plainServer(version),
      conduct,
      onOption: (name: string) => options.add(name),
    };
    await judge(server, { seed, examples: 3, types: [], only: [key] });
    uses[key] = { ...(await observer.result()), options: [...options] };
  }
  return uses;
}

/** The keys of the checks that can see that these options are others. */
export function readersOf(options: readonly string[], uses: Uses): readonly string[] {
  return Object.entries(uses)
    .filter(([, use]) => options.some((name) => use.options.includes(name)))
    .map(([key]) => key);
}

/** The keys of the checks that can see a defect. */
export function usersOf(
  { name, conduct, options = {} }: Pick<Defect, 'name' | 'conduct' | 'options'>,
  uses: Uses,
): readonly string[] {
  const replaced = functionsOf(conduct());
  const read = new Set(readersOf(Object.keys(options), uses));
  return Object.entries(uses)
    .filter(([key, use]) => read.has(key) || canSee(use, name, replaced, isCompared))
    .map(([key]) => key);
}

function plainServer(version: 1 | 2) {
  const [plain] = versionVariants[version].alone;
  return { ...plain, isSecondVersion: version === 2 };
}

/** All functions of a conduct only return something, but for those that are there to change something. */
function isCompared(name: string): boolean {
  return name !== 'happened' && name !== 'refused';
}

function functionsOf(conduct: Partial<Conduct>): NamedFunctions {
  return Object.entries(conduct) as [string, AnyFunction][];
}

/** Made anew for each check: a defect may remember what it was called with. */
function replacements() {
  return replacementsBy(
    new Map(defects.map(({ name, conduct }) => [name, functionsOf(conduct())])),
  );
}
