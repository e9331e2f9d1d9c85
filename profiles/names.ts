import { credentialTypesV2, credentialTypeV2 } from '../contracts/credentials/all.ts';
import { suggest } from '../contracts/nearest-word.ts';
import { areas, requirements } from '../requirements/all.ts';
import type { ProfileProblem } from './problem.ts';
import type { ProfileFile } from './schema.ts';

/** Features that an `unsupported` entry may name, each with the area or need it stands for. */
const features: ReadonlyMap<string, string> = new Map([
  ['status', 'status'],
  ['v2', 'V2'],
  ['batch', 'BATCH'],
  ['assets', 'ASSET'],
  ['uploads', 'ASSET'],
  ['verify', 'VERIFY'],
  ['webhooks', 'HOOK'],
]);

const typeNames: readonly string[] = credentialTypesV2.map(({ name }) => name);
const unsupportable = [...features.keys(), ...Object.keys(areas), ...Object.keys(requirements)];

/** Names in a profile that stand for nothing: credential types, their fields, requirements, an absent control. */
export function nameProblems(profile: ProfileFile): ProfileProblem[] {
  return [
    ...controlledByNothing(profile),
    ...profile.credentialTypes.flatMap((name, i) => unknownType(name, ['credentialTypes', i])),
    ...replacementKeyProblems(profile.replacementKeys),
    ...Object.keys(profile.unsupported).flatMap(unknownFeature),
  ];
}

/** Names of types and fields in `replacementKeys` that stand for nothing. */
export function replacementKeyProblems(
  replacementKeys: Readonly<Record<string, readonly string[]>>,
): ProfileProblem[] {
  return Object.entries(replacementKeys).flatMap(([name, keys]) => [
    ...unknownType(name, ['replacementKeys', name]),
    ...unknownFields(name, keys),
  ]);
}

/** The `unsupported` entries under the names that plans look for. */
export function unsupportedParts(
  written: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(written).map(([key, reason]) => [features.get(key) ?? key, reason]),
  );
}

function controlledByNothing(profile: ProfileFile): ProfileProblem[] {
  if (profile.control !== 'none') return [];
  const claimed = (['people', 'clock'] as const).filter((key) => profile[key] === 'control');
  const says =
    'expected the URL of test control under `control`, got none; add it or write `none` here too';
  return claimed.map((key) => ({ path: [key], says }));
}

function unknownType(name: string, path: ProfileProblem['path']): ProfileProblem[] {
  if (typeNames.includes(name)) return [];
  const says = `expected one of ${typeNames.join(', ')}, got \`${name}\`${suggest(name, typeNames)}`;
  return [{ path, says }];
}

function unknownFields(name: string, keys: readonly string[]): ProfileProblem[] {
  const type = credentialTypeV2(name);
  if (type === undefined) return [];
  const known = Object.keys(type.fields.shape);
  return keys.flatMap((key, i) => {
    if (known.includes(key)) return [];
    const says = `expected a field of ${name}, got \`${key}\`${suggest(key, known)}; its fields are ${known.join(', ')}`;
    return [{ path: ['replacementKeys', name, i], says }];
  });
}

function unknownFeature(key: string): ProfileProblem[] {
  if (unsupportable.includes(key)) return [];
  const says =
    `expected a requirement such as REPL-001, an area (${Object.keys(areas).join(', ')}) ` +
    `or a feature (${[...features.keys()].join(', ')}), got \`${key}\`${suggest(key, unsupportable)}`;
  return [{ path: ['unsupported', key], says }];
}
