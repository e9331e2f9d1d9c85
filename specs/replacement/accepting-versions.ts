import type { Person } from '../../contracts/test-control.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import type { Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { type HeldCredentials, listed } from '../accounts.ts';
import { firstDifference } from '../same-values.ts';
import { decideUnopened } from '../visits.ts';
import type { Versions } from './versions.ts';

/** A person opens another link and accepts, if asked. @throws {Blocked} if that does not lead to the credential. */
export async function acceptToo(
  people: People,
  person: Person,
  { link }: Pick<Submitted, 'link'>,
): Promise<void> {
  let page: string | null = await decideUnopened(people, person, link, 'accept');
  page ??= await people.visit(person, link);
  if (page === 'consent') page = await people.decide(person, link, 'accept');
  if (page !== 'credential') {
    throw new Blocked(`accepting ${link} led to the ${page} page`, { by: 'CONS-003' });
  }
}

/** @throws {Violation} unless the account holds one credential, and that the newer version. */
export function expectReplaced(held: HeldCredentials, versions: Versions, why: string): void {
  expectListed(held);
  if (held.length !== 1) {
    throw new Violation(
      `${why}: expected one credential, the newer one, the account holds ${listed(held)}`,
    );
  }
  if (held[0] !== undefined && looksLike(held[0], versions) === 'older') {
    throw new Violation(
      `${why}: expected the newer version, the account still shows the older one`,
    );
  }
}

/** @throws {Blocked} by LINK-001 if the account lists nothing that was accepted. */
export function expectListed(held: HeldCredentials): void {
  if (held.length > 0) return;
  throw new Blocked('the account lists nothing of what was accepted', { by: 'LINK-001' });
}

/**
 * Which of two versions an account entry shows, by the fields in which the two differ: more of them agree with one
 * than with the other.
 */
export function looksLike(
  { fields }: HeldCredentials[number],
  { older, newer }: Versions,
): 'older' | 'newer' | 'either' {
  const names = Object.keys({ ...older.data.credential, ...newer.data.credential });
  const agreeing = (version: typeof older, other: typeof older) =>
    names.filter((name) => {
      const value = version.data.credential[name] ?? null;
      if (firstDifference(value, other.data.credential[name] ?? null) === null) return false;
      return firstDifference(value, fields[name] ?? null) === null;
    }).length;
  const [old, young] = [agreeing(older, newer), agreeing(newer, older)];
  if (old === young) return 'either';
  return old > young ? 'older' : 'newer';
}
