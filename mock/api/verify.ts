import type { VerificationRequest } from '../../contracts/messages/verification.ts';
import type { Reply } from '../behaviour/answers.ts';
import { register } from '../domain/register.ts';
import type { World } from '../world.ts';
import { type JsonRequest, jsonIn, missingScope } from './bodies.ts';
import { identify } from './caller.ts';
import { refusal } from './reply.ts';

const scope = 'read.digital_identity';

/** Answers POST verify/requests/digital_identity. Source: `docs/api.md#verification`. */
export async function verify(world: World, request: JsonRequest): Promise<Reply> {
  const identified = await identify(world, request.authorization, 'verify');
  if ('refused' in identified) return identified.refused;
  const { caller } = identified;
  const { verifications } = world.behaviour;
  if (!verifications.may(caller, 'ask')) return missingScope(scope);
  const body = jsonIn(world, request);
  if ('refused' in body) return body.refused;
  const problems = verifications.problems(body.value);
  if (problems.length > 0) return refusal(422, problems);
  const sent = (body.value ?? {}) as VerificationRequest;
  const id = verifications.requestId(sent.request_id, world.random.content);
  const { submission } = await register(world, {
    caller,
    key: verifications.key(caller.client_id, id),
    version: 2,
    origin: request.origin,
    path: '/partner/verify/digitalIdentity',
    documentType: null,
    id,
    // Stryker disable next-line StringLiteral: no credential type is called so, and neither is put into an account
    type: 'verification',
    credential: {},
    document: null,
    verification: { callbackUrl: sent.callback_url ?? null, shown: null, laterStatus: null },
  });
  return { subject: 'verification', status: 201, body: verifications.asked(submission) };
}

/** Answers GET verify/requests/<id>.json. */
export async function verificationResult(
  world: World,
  authorization: string | undefined,
  requestId: string,
): Promise<Reply> {
  const identified = await identify(world, authorization, 'verify');
  if ('refused' in identified) return identified.refused;
  const { caller } = identified;
  const { verifications } = world.behaviour;
  if (!verifications.may(caller, 'read')) return missingScope(scope);
  const clientId = caller.client_id;
  const key = verifications.key(clientId, requestId);
  const found = verifications.find(world.store, { key, requestId, clientId });
  if (!found) {
    const message = 'no verification has this id';
    return refusal(404, [{ field: 'request_id', code: 'unknown', message }]);
  }
  verifications.read(found, world.clock.now().getTime());
  return { subject: 'result', status: 200, body: verifications.result(found) };
}
