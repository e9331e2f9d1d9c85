import fc from 'fast-check';
import { type CredentialTypeName, credentialType } from '../contracts/credentials/all.ts';
import type { CredentialType, World } from '../contracts/credentials/define.ts';
import type { Payload } from '../contracts/payload.ts';
import { edges } from './edges.ts';
import { invalid } from './invalid.ts';
import { mutations } from './mutations.ts';
import { valid } from './valid.ts';

/** A v1 submission: a payload with the partner's own id, `<prefix><UUID>`. */
export type GeneratedSubmission = Payload & { readonly id: string };

/** A submission with one fault. */
export interface FaultySubmission {
  readonly submission: GeneratedSubmission;
  /** The fault in words, such as `data.credential.full_name is missing`. */
  readonly fault: string;
  /** The place of the field at fault. */
  readonly path: readonly (string | number)[];
}

/** What submissions may contain: the date, the documents, the names and the id prefix. */
export interface SubmissionOptions extends Partial<World> {
  /** The text that ids begin with. Default: empty. */
  readonly idPrefix?: string;
}

/**
 * Submissions that the pages say are accepted, of people who do not exist; about one in four is unusual: names in other
 * scripts, deep partner chains, leap days, the ends of ranges.
 *
 * Documents are those of the options; without any, only document types that need none are drawn.
 *
 * @throws {RangeError} if the type takes no submission without a document, and none is given.
 */
export function submissions(
  name: CredentialTypeName,
  options: SubmissionOptions = {},
): fc.Arbitrary<GeneratedSubmission> {
  const { type, world } = typeAndWorld(name, options);
  const unusual = edges(type, world).map(({ arbitrary }) => arbitrary);
  const payloads = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: valid(type, world), weight: 3 },
    ...(unusual.length > 0 ? [fc.oneof(...unusual)] : []),
  );
  return fc.tuple(ids(options), payloads).map(([id, payload]) => ({ id, ...payload }));
}

/** Submissions with exactly one fault, which the pages say are refused; every kind of fault is as likely as any other. */
export function faultySubmissions(
  name: CredentialTypeName,
  options: SubmissionOptions = {},
): fc.Arbitrary<FaultySubmission> {
  const { type, world } = typeAndWorld(name, options);
  const faulty = mutations(type, world)
    .filter(({ basis }) => basis !== 'A')
    .map((mutation) =>
      fc.tuple(ids(options), invalid(type, mutation, world)).map(([id, { payload }]) => ({
        submission: { id, ...payload },
        fault: mutation.name,
        path: mutation.path,
      })),
    );
  return fc.oneof(...faulty);
}

function typeAndWorld(
  name: string,
  { asOf = '2026-01-01', documents = {}, plain = false }: SubmissionOptions,
) {
  const type: CredentialType | undefined = credentialType(name);
  if (type === undefined) throw new RangeError(`there is no credential type "${name}"`);
  return { type, world: { asOf, documents, plain } satisfies World };
}

function ids({ idPrefix = '' }: SubmissionOptions): fc.Arbitrary<string> {
  return fc.uuid({ version: 4 }).map((uuid) => `${idPrefix}${uuid}`);
}
