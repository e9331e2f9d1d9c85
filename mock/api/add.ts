import { credentialType } from '../../contracts/credentials/all.ts';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import { type Incoming, submit } from '../domain/submit.ts';
import type { World } from '../world.ts';
import { type JsonRequest, jsonIn, missingScope } from './bodies.ts';
import { identify } from './caller.ts';
import { refusal } from './reply.ts';

/** The parts of a request that `add` reads. */
export interface AddRequest extends JsonRequest {
  /** The last segment of the path without `.json`. */
  readonly typeName: string;
}

/** Answers POST add/<type>.json. Source: `docs/api.md#payloads`, `docs/api.md#behaviour`, `docs/api.md#errors`. */
export async function add(world: World, request: AddRequest): Promise<Reply> {
  const type = credentialType(request.typeName);
  if (!type) return unknownType;
  const identified = await identify(world, request.authorization, 'add');
  if ('refused' in identified) return identified.refused;
  const { caller } = identified;
  if (!world.behaviour.access.mayWrite(caller, type, 1)) return missingScope(type.scope);
  const body = jsonIn(world, request, 1);
  return 'refused' in body ? body.refused : store(world, type, caller, body.value, request.origin);
}

async function store(
  world: World,
  type: CredentialType,
  caller: Claims,
  value: unknown,
  origin: string,
): Promise<Reply> {
  const { validation } = world.behaviour;
  const problems = validation.problems(type, value);
  if (!validation.keeps(problems)) return refusal(422, problems);
  const body = (value ?? {}) as Incoming['body'];
  const { submission, fresh } = await submit(world, { caller, type, body, origin });
  // Stryker disable next-line ConditionalExpression: the honest mock keeps nothing that has problems: only a fault gets here with any
  if (problems.length > 0) return refusal(422, problems);
  const subject = fresh ? 'added' : 'repeated';
  return { subject, status: 201, body: { redirect_uri: submission.link } };
}

const unknownType = refusal(404, [
  { field: 'credential_type', code: 'unknown', message: 'no such credential type in the path' },
]);
