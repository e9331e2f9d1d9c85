import { faultNamed } from '../../mock/faults/all.ts';
import { suite } from '../../specs/all.ts';
import { type Output, shownIn } from '../canaries/outputs.ts';
import { tryVariants, type VariantTrial } from '../conforming-servers/try.ts';
import { type Uses, usesOf } from '../conforming-servers/uses.ts';
import { deadTargets } from '../dead-targets/all.ts';
import { examine } from '../dead-targets/examine.ts';
import { examineHalfWay } from '../dead-targets/half-way.ts';
import { tryDefect } from '../defective-servers/try.ts';
import { type Calls, callsOf } from '../kill-matrix/calls.ts';
import { type Breadth, type Trial, tryFault } from '../kill-matrix/trial.ts';

/** The target that lives for a while, among those that are dead from the beginning. */
export const HALF_WAY = 'a server that dies half-way';

/** One piece of the self-test, as plain data that a worker can be sent. */
export type Task =
  | { readonly kind: 'calls'; readonly keys: readonly string[] }
  | { readonly kind: 'uses'; readonly version: 1 | 2; readonly keys: readonly string[] }
  | { readonly kind: 'fault'; readonly name: string; readonly breadth: Breadth }
  /** The keys of the checks that can see it; null for a selection. */
  | { readonly kind: 'defect'; readonly name: string; readonly checks: readonly string[] | null }
  | { readonly kind: 'dead target'; readonly name: string; readonly full: boolean }
  | ({ readonly kind: 'output' } & Output)
  | ({ readonly kind: 'variant' } & VariantTrial);

/** A task as it is sent to a thread, which may be at several. */
export interface Sent {
  readonly id: number;
  readonly task: Task;
}

/** What came of a task: what was called, a trial, or what is wrong in words. */
export type Outcome =
  | { readonly kind: 'calls'; readonly calls: Calls }
  | { readonly kind: 'uses'; readonly version: 1 | 2; readonly uses: Uses }
  | { readonly kind: 'fault' | 'defect'; readonly trial: Trial }
  | { readonly kind: 'dead target' | 'variant' | 'output'; readonly problems: readonly string[] };

/** What a thread sends back. */
export interface Performed {
  readonly id: number;
  readonly outcome: Outcome;
}

/** Whether a task leaves its thread idle: dead targets are given up after pauses, and some servers are slow or busy. */
export function mostlyWaits({ kind }: Task): boolean {
  return kind === 'dead target' || kind === 'variant';
}

/** Carries a task out. */
export async function perform(task: Task, seed: number): Promise<Outcome> {
  switch (task.kind) {
    case 'calls':
      return { kind: task.kind, calls: await callsOf(task.keys, seed) };
    case 'uses': {
      const { kind, version, keys } = task;
      return { kind, version, uses: await usesOf(version, keys, seed) };
    }
    case 'fault':
      return { kind: task.kind, trial: await tryFault(named(task.name), seed, task.breadth) };
    case 'defect':
      return { kind: task.kind, trial: await tryDefect(task.name, seed, task.checks) };
    case 'dead target':
      return { kind: task.kind, problems: await examineNamed(task.name, seed, task.full) };
    case 'output':
      return {
        kind: task.kind,
        problems: shownIn(task).map((what) => `${what} stands in ${task.name}`),
      };
    case 'variant':
      return { kind: task.kind, problems: await tryVariants(task, seed) };
  }
}

function named(name: string) {
  const fault = faultNamed(name);
  if (fault === undefined) throw new RangeError(`no fault is called ${name}`);
  return fault;
}

function examineNamed(name: string, seed: number, full: boolean): Promise<readonly string[]> {
  if (name === HALF_WAY) return examineHalfWay(seed);
  const place = deadTargets.findIndex((each) => each.name === name);
  const dead = deadTargets[place];
  if (dead === undefined) throw new RangeError(`no dead target is called ${name}`);
  return examine(dead, seed, full ? [] : [typeAt(seed + place)]);
}

/** The types in turns: all of them over all targets. */
function typeAt(place: number): string {
  return suite.credentialTypesV2[place % suite.credentialTypesV2.length] as string;
}
