import { dirname } from 'node:path';
import { z } from 'zod';
import { formatPath } from '../contracts/json-path.ts';
import { clientAreas, clientRequirements } from '../requirements/client/all.ts';
import { type KnownFailure, readKnownFailures } from './known-failures.ts';
import { knownKeysOf } from './known-keys.ts';
import { isLocalAddress } from './local-address.ts';
import { replacementKeyProblems } from './names.ts';
import { ProfileError } from './profile-error.ts';
import { shapeProblems } from './shape-problems.ts';
import { parseSource } from './source.ts';
import { readTextFile } from './text-file.ts';

const milliseconds = z.int().min(100).max(3_600_000);

/** An address of the client itself, in which words such as `{person}` are filled in later. */
const localAddress = z
  .string()
  .refine(
    isLocalAddress,
    'expected an address on this machine, such as http://127.0.0.1:3000/start',
  );

/** A host as judges compare it with those of documents. */
const hostName = z
  .string()
  .refine(
    (text) => text !== '' && URL.parse(`https://${text}/`)?.hostname === text,
    'expected a host in small letters, such as documents.partner.example, without a scheme, a port or a path',
  );

/** The shape of a client's profile (`*.client.yaml`). */
export const clientFileSchema = z.strictObject({
  name: z.string().min(1).optional().describe('What reports call the client'),
  command: z.string().min(1).optional().describe('Runs the client, if no command follows --'),
  journeys: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('Commands of single journeys; `none` for a journey that the client does not have'),
  entry: localAddress.optional().describe('Where a person begins, with --follow'),
  effect: localAddress
    .refine((text) => text.includes('{event_id}'), 'expected {event_id} in it')
    .optional()
    .describe('An address that says whether an event had its effect: 200 if so, else 404'),
  documentHosts: z.array(hostName).nullable().default(null),
  replacementKeys: z.record(z.string(), z.array(z.string())).default({}),
  limits: z
    .strictObject({
      callMs: milliseconds.default(60_000),
      resultWithinMs: milliseconds.default(30_000),
    })
    .prefault({}),
  knownFailures: z.string().optional().describe('A file of known failures'),
  unsupported: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('Areas or rules that are not judged, each with its reason'),
});

/** What a profile says of a client, its defaults filled in. */
export interface ClientFile extends Omit<z.output<typeof clientFileSchema>, 'knownFailures'> {
  readonly knownFailures: readonly KnownFailure[];
}

/** A client of which no profile says anything. */
export function emptyClientFile(): ClientFile {
  return { ...clientFileSchema.parse({}), knownFailures: [] };
}

/**
 * Loads the profile of a client.
 *
 * @throws {ProfileError} naming file, line and key of every problem at once
 */
export async function loadClientFile(path: string): Promise<ClientFile> {
  const text = await readTextFile(path).catch((cause: unknown) => {
    const message = `${path}: expected a readable profile of a client, got ${String(cause)}`;
    throw new ProfileError(message, { cause });
  });
  const source = parseSource(text, path);
  const parsed = clientFileSchema.safeParse(source.value ?? {});
  const shape = parsed.success
    ? [
        ...unknownNames(parsed.data.unsupported),
        ...replacementKeyProblems(parsed.data.replacementKeys),
      ]
    : shapeProblems(parsed.error, source.value, (at) => knownKeysOf(clientFileSchema, at));
  const file = parsed.data?.knownFailures;
  const known = await readKnownFailures(file, dirname(path), Object.keys(clientRequirements));
  const problems = [...shape, ...known.problems];
  if (!parsed.success || problems.length > 0) {
    const lines = problems.map(
      ({ path: at, says }) => `${path}:${source.lineOf(at)}: ${formatPath(at)}: ${says}`,
    );
    throw new ProfileError(lines.join('\n'));
  }
  return { ...parsed.data, knownFailures: known.knownFailures };
}

function unknownNames(unsupported: Readonly<Record<string, string>>) {
  const names = [...Object.keys(clientAreas), ...Object.keys(clientRequirements)];
  return Object.keys(unsupported)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: ['unsupported', name],
      says: `expected an area or a rule for clients, such as CUP or CTOK-005, got \`${name}\``,
    }));
}
