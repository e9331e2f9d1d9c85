import { setTimeout } from 'node:timers/promises';
import { verifyPath, verifyResultPath } from '../../contracts/endpoints.ts';
import { verificationAsked, verificationResult } from '../../contracts/messages/verification.ts';
import type { Decision } from '../../contracts/test-control.ts';
import { jsonOf } from '../../targets/answer.ts';
import { CannotArrange } from './arrangement.ts';
import { personDecides } from './person-decides.ts';
import { freshId, type Provider } from './provider.ts';

/** A verification that was requested. */
interface RequestedVerification {
  readonly id: string;
  readonly link: string;
}

/** Requests a verification. @throws {CannotArrange} if it is refused */
export async function requestedVerification({
  target,
  session,
}: Provider): Promise<RequestedVerification> {
  const id = freshId(target);
  const { scopes } = target.profile.verify;
  const answer = await session.partner.call({
    method: 'POST',
    path: verifyPath('digital_identity'),
    body: { request_id: id },
    scopes,
  });
  const parsed = verificationAsked.safeParse(jsonOf(answer));
  if (parsed.success) return { id, link: parsed.data.redirect_uri };
  throw new CannotArrange(`the target refused to begin a verification: ${answer.shown}`);
}

/** Requests a verification and has a person decide; returns its id. @throws {CannotArrange} without people or if they fail */
export async function decidedVerification(provider: Provider, decision: Decision): Promise<string> {
  let id = '';
  const makeLink = async (): Promise<string> => {
    const requested = await requestedVerification(provider);
    id = requested.id;
    return requested.link;
  };
  const page = await personDecides(provider.target, makeLink, decision);
  if (page !== 'error' && page !== 'consent') return settled(provider, id);
  throw new CannotArrange(`the person who was to ${decision} saw the page "${page}"`);
}

/** Milliseconds between two reads of a result that lags. */
const PAUSE = 500;

/** Waits until the result is no longer incomplete, for as long as the profile lets it lag; returns the id. */
async function settled({ target, session }: Provider, id: string): Promise<string> {
  const { hooks, verify } = target.profile;
  const path = verifyResultPath.replace('{request_id}', encodeURIComponent(id));
  const deadline = performance.now() + hooks.lagMs;
  for (;;) {
    const answer = await session.partner.call({ method: 'GET', path, scopes: verify.scopes });
    const result = verificationResult.safeParse(jsonOf(answer)).data;
    if (result?.status !== 'incomplete' || performance.now() > deadline) return id;
    await setTimeout(PAUSE);
  }
}
