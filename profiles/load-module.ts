import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type DriverCapability,
  driverCapabilities,
  furtherPeopleCapabilities,
} from '../contracts/test-control.ts';
import type { DriverModule } from './driver-module.ts';

/** A driver module, or `says`: why the file is not one. */
export type LoadedModule =
  | { readonly module: DriverModule; readonly says: null }
  | { readonly module: null; readonly says: string };

/** What a capability is made of. */
const functionsOf: Readonly<Record<DriverCapability, readonly (keyof DriverModule)[]>> = {
  people: ['lease', 'visit', 'decide'],
  'fresh-people': ['lease'],
  'app-sign-in': ['appSignIn'],
  accounts: ['credentials'],
  clock: ['now', 'advance'],
};
const ofPeople: readonly DriverCapability[] = furtherPeopleCapabilities;

/**
 * Imports a driver module and looks whether it has what it claims.
 *
 * @param folder what a relative file name starts from.
 */
export async function loadModule(file: string, folder: string): Promise<LoadedModule> {
  const path = resolve(folder, file);
  try {
    if (!(await stat(path)).isFile())
      return wrong(`expected a driver module, got the folder \`${file}\``);
  } catch (error) {
    return wrong(
      `expected a driver module, got \`${file}\` (${codeOf(error)}); file names start from the profile's folder`,
    );
  }
  try {
    return judge(file, await import(pathToFileURL(path).href));
  } catch (error) {
    return wrong(`expected \`${file}\` to load, but ${whyNot(error)}`);
  }
}

function judge(file: string, imported: { readonly default?: unknown }): LoadedModule {
  const module = imported.default;
  if (typeof module !== 'object' || module === null) {
    return wrong(
      `expected \`${file}\` to export a driver by default, as in \`export default { capabilities: ['people'], ... }\`, got ${kindOf(module)}`,
    );
  }
  const problems = claimProblems(module as Readonly<Record<string, unknown>>);
  if (problems.length > 0) return wrong(`the driver in \`${file}\`: ${problems.join('; ')}`);
  return { module: module as DriverModule, says: null };
}

function claimProblems(module: Readonly<Record<string, unknown>>): string[] {
  const { capabilities } = module;
  if (!Array.isArray(capabilities)) {
    return [
      `expected capabilities, a list of ${driverCapabilities.join(', ')}, got ${kindOf(capabilities)}`,
    ];
  }
  const claimed = driverCapabilities.filter((each) => capabilities.includes(each));
  const strange = capabilities.filter(
    (each) => !driverCapabilities.includes(each as DriverCapability),
  );
  const needed = new Set(claimed.flatMap((each) => functionsOf[each]));
  const absent = [...needed].filter((name) => typeof module[name] !== 'function');
  const odd = (['release', 'close'] as const).filter(
    (name) => module[name] !== undefined && typeof module[name] !== 'function',
  );
  const orphans = claimed.filter((each) => ofPeople.includes(each) && !claimed.includes('people'));
  return [
    ...strange.map(
      (each) =>
        `expected capabilities among ${driverCapabilities.join(', ')}, got ${JSON.stringify(each)}`,
    ),
    ...orphans.map((each) => `expected \`people\`, because \`${each}\` is listed`),
    ...absent.map((name) => `expected a function \`${name}\`, which its capabilities need`),
    ...odd.map((name) => `expected \`${name}\` to be a function or to be left out`),
  ];
}

/** Node strips types, but not of files below `node_modules`, and not of syntax that means something at run time. */
function whyNot(error: unknown): string {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING') {
    return 'Node runs no TypeScript below node_modules; name a .js file there';
  }
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') {
    return `Node only strips types: ${message}; write it without enums and parameter properties, or name a compiled .js file`;
  }
  return `it failed: ${message}`;
}

function wrong(says: string): LoadedModule {
  return { module: null, says };
}

function kindOf(value: unknown): string {
  return value === undefined ? 'nothing' : value === null ? 'null' : `a ${typeof value}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
