import { credentialType } from '../contracts/credentials/all.ts';
import type { CredentialType, World } from '../contracts/credentials/define.ts';
import type { Invalid } from '../generators/invalid.ts';
import { invalid } from '../generators/invalid.ts';
import type { Mutation } from '../generators/mutations/mutation.ts';
import { mutations } from '../generators/mutations.ts';
import { valid } from '../generators/valid.ts';
import type { Case } from '../harness/check.ts';
import type { Subject } from '../harness/subject.ts';

/** The credential type that a check is planned for. */
export function typeOf({ credentialType: name }: Subject): CredentialType {
  const type = credentialType(name);
  if (type === undefined) throw new RangeError(`no credential type is called ${name}`);
  return type;
}

/** What generators may know: the run's date and the documents that the profile supplies. */
export function worldOf({ asOf, profile }: Subject): World {
  return { asOf, documents: profile.documents };
}

/** Ordinary payloads of the subject's credential type. */
export function ordinary(subject: Subject) {
  return valid(typeOf(subject), worldOf(subject));
}

/** Every mutation of the subject's type that `wanted` keeps, as a case of its own. */
export function mutated(
  subject: Subject,
  wanted: (mutation: Mutation) => boolean,
): readonly Case<Invalid & { readonly field: string }>[] {
  const type = typeOf(subject);
  const world = worldOf(subject);
  return mutations(type, world)
    .filter(wanted)
    .map((mutation) => ({
      name: mutation.name,
      ...(mutation.basis === 'A' && { basis: 'A' as const }),
      arbitrary: invalid(type, mutation, world).map((example) => ({
        ...example,
        field: fieldOf(mutation),
      })),
    }));
}

/** One mutation of each rule: what a target says of a refusal hardly depends on which field is at fault. */
export function oneOfEachRule(subject: Subject) {
  const seen = new Set<string>();
  return mutated(subject, ({ rule, path }) => {
    if (seen.has(rule) || path.length < 2) return false;
    seen.add(rule);
    return true;
  });
}

/** The name of the field at fault: the last name in its path. */
function fieldOf({ path }: Mutation): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}
