import { dirname } from 'node:path';
import { formatPath, valueAt } from '../contracts/json-path.ts';
import { readCertificates } from './certificates.ts';
import { readClientCertificate } from './client-certificate.ts';
import { completeProfile } from './complete.ts';
import { readDocuments } from './documents.ts';
import {
  type Environment,
  environmentProblems,
  literalSecrets,
  substitute,
  withoutValues,
} from './environment.ts';
import { gatewayHeaders } from './gateway.ts';
import { readKnownFailures } from './known-failures.ts';
import { knownKeys } from './known-keys.ts';
import { nameProblems } from './names.ts';
import { overrideProblems, withOverrides } from './overrides.ts';
import type { ProfileProblem } from './problem.ts';
import type { Profile } from './profile.ts';
import { ProfileError } from './profile-error.ts';
import { readPeople } from './read-people.ts';
import { readProfile } from './read-profile.ts';
import { type ProfileFile, profileSchemaFor } from './schema.ts';
import { secretProblems } from './secret-problems.ts';
import { shapeProblems } from './shape-problems.ts';
import { type ProfileSource, parseSource } from './source.ts';
import { urlProfile } from './url-profile.ts';

/**
 * Loads a target profile: YAML, `${NAME}` and overriding keys from the environment, defaults filled in, documents read.
 *
 * @param path the file, or the name of a built-in profile; documents are looked for from its folder.
 * @throws {ProfileError} naming file, line and key of every problem at once.
 */
export async function loadProfile(path: string, env: Environment): Promise<Profile> {
  const source = parseSource(await readProfile(path), path);
  const value = withOverrides(source.value, env);
  const early = [
    ...overrideProblems(env),
    ...literalSecrets(value),
    ...environmentProblems(value, env),
  ];
  const { file, problems } = judgeShape(value, env);
  const headers = gatewayHeaders(file?.headers ?? {}, value);
  const known = file === null ? [] : [...nameProblems(file), ...secretProblems(file, headers)];
  const read = file === null ? null : await readDocuments(file.documents, dirname(path));
  const people = file === null ? null : await readPeople(file.people, dirname(path));
  const failures = await readKnownFailures(file?.knownFailures, dirname(path));
  const certificates = await readCertificates(file?.tls.ca, dirname(path));
  const identity = await readClientCertificate(file?.tls ?? {}, dirname(path));
  const unread = [read, people, failures, certificates, identity].flatMap(
    (each) => each?.problems ?? [],
  );
  const all = [...early, ...problems, ...known, ...unread];
  if (file === null || read === null || people === null || all.length > 0) {
    throw new ProfileError(report(source, withoutValues(all, value, env)));
  }
  const { documents } = read;
  const { knownFailures } = failures;
  return completeProfile(file, {
    documents,
    people: people.people,
    knownFailures,
    tls: { ca: certificates.ca, client: identity.client },
    headers,
  });
}

interface Shape {
  /** Null if the shape is wrong. */
  readonly file: ProfileFile | null;
  readonly problems: readonly ProfileProblem[];
}

function judgeShape(raw: unknown, env: Environment): Shape {
  const parsed = profileSchemaFor(valueAt(raw, ['people'])).safeParse(substitute(raw, env));
  if (parsed.success) return { file: parsed.data, problems: [] };
  return { file: null, problems: shapeProblems(parsed.error, raw, knownKeys) };
}

/** One line a problem, in the order of the file; of two about one place, the first says more. */
function report(source: ProfileSource, problems: readonly ProfileProblem[]): string {
  const lines = new Map<string, { line: number; text: string }>();
  for (const { path, says } of problems) {
    const line = source.lineOf(path);
    const place = formatPath(path);
    if (!lines.has(place)) {
      lines.set(place, {
        line,
        text: `${at(source, line)}: ${place === '' ? '' : `${place}: `}${says}`,
      });
    }
  }
  const sorted = [...lines.values()].sort((a, b) => a.line - b.line);
  return [...sorted.map(({ text }) => text), ...hintFor(source)].join('\n');
}

/** The profile of a URL has no lines that its user wrote. */
function at({ file }: ProfileSource, line: number): string {
  return urlProfile(file) === undefined ? `${file}:${line}` : file;
}

function hintFor({ file }: ProfileSource): readonly string[] {
  if (urlProfile(file) === undefined) return [];
  return [
    `A URL alone is a profile without test control, people and documents; \`spc init --target ${file}\` writes one to complete.`,
  ];
}
