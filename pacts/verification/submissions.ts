import { type CredentialTypeName, credentialType } from '../../contracts/credentials/all.ts';
import { examplePayload } from '../../contracts/interactions/credentials.ts';
import { added } from '../../contracts/messages/added.ts';
import type { Decision } from '../../contracts/test-control.ts';
import { jsonOf } from '../../targets/answer.ts';
import type { Session, Target } from '../../targets/target.ts';
import { CannotArrange } from './arrangement.ts';

interface OpenTarget {
  readonly target: Target;
  readonly session: Session;
}

/** Submits the example payload of this type under this id. @throws {CannotArrange} if it is refused */
export async function submitted(
  { session }: Pick<OpenTarget, 'session'>,
  type: string,
  id: string,
): Promise<{ readonly id: string; readonly link: string }> {
  const name = credentialType(type)?.name as CredentialTypeName;
  const answer = await session.partner.add(name, { id, ...examplePayload(name) });
  const parsed = added.safeParse(jsonOf(answer));
  if (answer.status < 200 || answer.status > 299 || !parsed.success) {
    throw new CannotArrange(`the target refused an ordinary ${type} submission: ${answer.shown}`);
  }
  return { id, link: parsed.data.redirect_uri };
}

/** Submits and has a person decide on it; returns the id. @throws {CannotArrange} without people or if they fail */
export async function decided(
  opened: OpenTarget,
  type: string,
  id: string,
  decision: Decision,
): Promise<string> {
  const own = opened.target.session({ step: 'provider state' });
  if (own.people === null)
    throw new CannotArrange('the target has no people who could open the link');
  try {
    const { link } = await submitted(opened, type, id);
    const page = await own.people.decide(await own.people.lease(), link, decision);
    const wanted = decision === 'accept' ? 'credential' : 'canceled';
    if (page === wanted) return id;
    throw new CannotArrange(`the person who was to ${decision} saw the page "${page}"`);
  } finally {
    // There may be few people; each is needed for one decision only.
    await own.end();
  }
}
