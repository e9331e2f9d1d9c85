import { readRedirectLink } from '../contracts/redirect-link.ts';
import { Blocked } from '../harness/check/blocked.ts';
import { acceptedIn, type Partner, type Submitted } from '../harness/check/partner.ts';
import { Violation } from '../harness/check/violation.ts';

/** A submission and the link that came back for it. */
export type SubmittedLink = Pick<Submitted, 'link' | 'request'>;

/** The SEEK Pass request id in a link's fragment. @throws {Blocked} by URI-005 if the link has none. */
export function contentOf({ link, request }: SubmittedLink): string {
  const content = readRedirectLink(link)?.parameters.get('content');
  if (content) return content;
  throw new Blocked(`${request}: expected a link with a content in its fragment, got ${link}`, {
    by: 'URI-005',
  });
}

/** The very link that an earlier answer gave. @throws {Violation} if it differs. */
export function expectSameLink(repeat: SubmittedLink, earlier: SubmittedLink): void {
  if (repeat.link === earlier.link) return;
  throw new Violation(
    `${repeat.request}: expected the original link ${earlier.link}, got ${repeat.link}`,
  );
}

/** A new credential request: another link with another content. @throws {Violation} if either is the old one. */
export function expectNewRequest(repeat: SubmittedLink, earlier: SubmittedLink): void {
  const content = contentOf(repeat);
  if (content === contentOf(earlier)) {
    throw new Violation(`${repeat.request}: expected a new content, got ${content} again`);
  }
}

/**
 * Arranges the new request that an id makes after its 48 hours.
 *
 * @throws {Blocked} by REUSE-003 if the repeat did not make one.
 */
export async function renew(partner: Partner, earlier: Submitted): Promise<Submitted> {
  const renewed = await repeatFor(partner, earlier, 'REUSE-003');
  if (contentOf(renewed) !== contentOf(earlier)) return renewed;
  throw new Blocked(`${renewed.request}: no new content came after 48 hours`, { by: 'REUSE-003' });
}

/** Arranges a repeat within the 48 hours. @throws {Blocked} by REUSE-001 if the original link did not come back. */
export async function repeatSame(partner: Partner, earlier: Submitted): Promise<Submitted> {
  const repeat = await repeatFor(partner, earlier, 'REUSE-001');
  if (repeat.link === earlier.link) return repeat;
  throw new Blocked(`${repeat.request}: the original link did not come back`, { by: 'REUSE-001' });
}

async function repeatFor(partner: Partner, earlier: Submitted, by: 'REUSE-001' | 'REUSE-003') {
  const payload = { ...earlier.payload, credential_type: earlier.credentialType };
  const answer = await partner.send(payload, { id: earlier.id });
  const repeat = acceptedIn(answer, payload);
  if (repeat !== null) return repeat;
  throw new Blocked(`${answer.request}, sent again: no link came back but ${answer.shown}`, { by });
}
