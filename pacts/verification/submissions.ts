import { credentialType } from '../../contracts/credentials/all.ts';
import { examplePayload } from '../../contracts/interactions/credentials.ts';
import { added } from '../../contracts/messages/added.ts';
import type { Decision } from '../../contracts/test-control.ts';
import { jsonOf } from '../../targets/answer.ts';
import { CannotArrange } from './arrangement.ts';
import { personDecides } from './person-decides.ts';
import type { Provider } from './provider.ts';

/** Submits the example payload of this type under this id. @throws {CannotArrange} if it is refused */
export async function submitted(
  { session }: Provider,
  type: string,
  id: string,
): Promise<{ readonly id: string; readonly link: string }> {
  const name = credentialType(type)?.name;
  if (name === undefined) throw new CannotArrange(`the first API version has no type ${type}`);
  const answer = await session.partner.add(name, { id, ...examplePayload(name) });
  const parsed = added.safeParse(jsonOf(answer));
  if (answer.status < 200 || answer.status > 299 || !parsed.success) {
    throw new CannotArrange(`the target refused an ordinary ${type} submission: ${answer.shown}`);
  }
  return { id, link: parsed.data.redirect_uri };
}

/** Submits and has a person decide on it; returns the id. @throws {CannotArrange} without people or if they fail */
export async function decided(
  opened: Provider,
  type: string,
  id: string,
  decision: Decision,
): Promise<string> {
  const page = await personDecides(
    opened.target,
    async () => (await submitted(opened, type, id)).link,
    decision,
  );
  const wanted = decision === 'accept' ? 'credential' : 'canceled';
  if (page === wanted) return id;
  throw new CannotArrange(`the person who was to ${decision} saw the page "${page}"`);
}
