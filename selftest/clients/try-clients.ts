import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pMap from 'p-map';
import { findChromium } from '../../targets/browser/chromium.ts';
import type { Tally } from '../kill-matrix/matrix.ts';
import { clientVariants } from './all.ts';
import type { ClientVariant } from './client-variant.ts';
import { type DeadClient, deadClients } from './dead-clients.ts';
import { brokenRules, tryClient } from './try-client.ts';
import { tryDeadClient } from './try-dead-client.ts';

/** How the judges of clients did on trial. */
export interface ClientTrials {
  /** Of the clients that break a rule, how many were reported under their rules and no other. */
  readonly faulty: Tally;
  /** Of the clients that differ and conform, how many were not reported at all. */
  readonly conforming: Tally;
  /** Of the clients that do nothing, how many got no pass. */
  readonly dead: Tally;
}

/** The number of clients that are tried unless all are requested; which ones depends on the seed. */
const SELECTION = 24;

/**
 * Clients mostly wait, so more are tried side by side than there are cores. With twice as many a slow machine starts them
 * so late that a sound one takes more than five seconds to answer an event.
 */
const SIDE_BY_SIDE = { variants: 6, dead: 2 };

/** Which clients are tried. */
export interface ClientsOnTrial {
  readonly variants: readonly ClientVariant[];
  readonly dead: readonly DeadClient[];
}

/** Every client, or of those that differ from a sound one as many as the self-test takes by default. */
export function clientsOnTrial(seed: number, full: boolean): ClientsOnTrial {
  return { variants: full ? clientVariants : someVariants(seed, SELECTION), dead: deadClients };
}

/** Puts the judges of clients on trial. @throws {Error} if the examples are not beside this package */
export async function tryClients(
  seed: number,
  { variants, dead: deadOnes }: ClientsOnTrial,
): Promise<ClientTrials> {
  const root = rootOf(import.meta.dirname);
  const chosen = longestFirst(variants.filter(canRun));
  const [results, dead] = await Promise.all([
    pMap(chosen, async (variant) => ({ variant, problem: await problemOf(variant, root, seed) }), {
      concurrency: SIDE_BY_SIDE.variants,
    }),
    pMap(
      deadOnes,
      async (client) => {
        const problems = await tryDeadClient(client, seed);
        return { problem: problems.length === 0 ? null : `${client.name}: ${problems.join(', ')}` };
      },
      { concurrency: SIDE_BY_SIDE.dead },
    ),
  ]);
  const of = (isFaulty: boolean) =>
    tally(results.filter(({ variant }) => variant.breaks.length > 0 === isFaulty));
  return { faulty: of(true), conforming: of(false), dead: tally(dead) };
}

/** Scenes in which a client waits for five seconds or more. */
const LONG_SCENES: ReadonlySet<string> = new Set([
  'answer-late',
  'status-missing-entry',
  'event-reordered',
]);

/** Begun last, they would be waited for alone. */
function longestFirst(variants: readonly ClientVariant[]): readonly ClientVariant[] {
  const isLong = ({ plays }: ClientVariant) =>
    plays.length > 3 || plays.some(([, scene]) => LONG_SCENES.has(scene));
  return [...variants.filter(isLong), ...variants.filter((variant) => !isLong(variant))];
}

/** What is wrong with the verdict on a variant; null if it is as it should be. */
async function problemOf(
  variant: ClientVariant,
  root: string,
  seed: number,
): Promise<string | null> {
  try {
    const got = brokenRules(await tryClient(variant, root, seed))
      .toSorted()
      .join(', ');
    const expected = variant.breaks.toSorted().join(', ');
    if (got === expected) return null;
    return `the client ${variant.name}: expected ${expected || 'nothing'} to be reported, got ${got || 'nothing'}`;
  } catch (error) {
    return `the client ${variant.name} broke off: ${String(error)}`;
  }
}

/** Whether what it needs is here; if tests require that, its absence is an error and not a reason to leave it out. */
function canRun({ of, followed }: ClientVariant): boolean {
  const required = (process.env.SPC_TEST_REQUIRE ?? '').split(',');
  const lacksRuby = () => spawnSync('ruby', ['--version']).status !== 0;
  if (of === 'ruby' && !required.includes('ruby') && lacksRuby()) return false;
  return !followed || required.includes('browser') || findChromium(null) !== null;
}

/** About this many of the clients that differ from a sound one: every nth of the list, and the seed says which is first. */
export function someVariants(seed: number, count: number): readonly ClientVariant[] {
  const step = Math.ceil(clientVariants.length / count);
  return clientVariants.filter((_, place) => place % step === seed % step);
}

function tally(results: readonly { readonly problem: string | null }[]): Tally {
  const problems = results.flatMap(({ problem }) => problem ?? []);
  return { total: results.length, good: results.length - problems.length, problems };
}

/** The folder that holds the examples: that of the sources, or of the package around what was built. */
function rootOf(start: string): string {
  const folders = ['../..', '../../..'].map((up) => join(start, up));
  const root = folders.find((folder) => existsSync(join(folder, 'examples/partner/e2e/main.ts')));
  if (root === undefined) throw new Error('this package lacks its folder examples');
  return root;
}
