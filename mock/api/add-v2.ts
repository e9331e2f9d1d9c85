import { itemsOf } from '../../contracts/batch.ts';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Reply } from '../behaviour/answers.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { BodyKind } from '../behaviour/validation-v2.ts';
import { announce } from '../domain/announce.ts';
import { assetsOf, type BodyV2, submitV2 } from '../domain/submit-v2.ts';
import { makeUploadLinks } from '../domain/upload-links.ts';
import type { World } from '../world.ts';
import { type JsonRequest, jsonIn, missingScope } from './bodies.ts';
import { identify } from './caller.ts';
import { refusal } from './reply.ts';

/** Answers POST add/requests/<type>. Source: `docs/api.md#version-2`. */
export async function addV2(world: World, typeName: string, request: JsonRequest): Promise<Reply> {
  const kind = typeName === 'batch' ? 'batch' : credentialTypeV2(typeName);
  if (!kind) return unknownType;
  const identified = await identify(world, request.authorization, 'add-v2');
  if ('refused' in identified) return identified.refused;
  const body = jsonIn(world, request);
  if ('refused' in body) return body.refused;
  const { caller } = identified;
  const lacking = typesIn(kind, body.value).find((type) => !mayWrite(world, caller, type));
  if (lacking) return missingScope(lacking.scope);
  return store(world, caller, kind, body.value, request.origin);
}

function mayWrite({ behaviour }: World, caller: Claims, type: CredentialType): boolean {
  return behaviour.access.mayWrite(caller, type, 2);
}

/** The types whose scope a body needs: for a batch those of the items inside. */
function typesIn(kind: BodyKind, value: unknown): readonly CredentialType[] {
  if (kind !== 'batch') return [kind];
  if (typeof value !== 'object' || value === null) return [];
  return itemsOf(value).map((item) => item.kind.type);
}

async function store(
  world: World,
  caller: Claims,
  kind: BodyKind,
  value: unknown,
  origin: string,
): Promise<Reply> {
  const { validationV2 } = world.behaviour;
  const problems = validationV2.problems(kind, value);
  if (!validationV2.keeps(problems)) return refusal(422, problems);
  const body = (value ?? {}) as BodyV2;
  const { submission } = await submitV2(world, { caller, kind, body, origin });
  // Stryker disable next-line ConditionalExpression: the honest mock keeps nothing that has problems: only a fault gets here with any
  if (problems.length > 0) return refusal(422, problems);
  await announce(world, submission, 'submitted');
  const links = makeUploadLinks(world, assetsOf(submission, kind, body), origin);
  const assets = links.length === 0 ? {} : { assets: links };
  return { subject: 'added-v2', status: 201, body: { redirect_uri: submission.link, ...assets } };
}

const unknownType = refusal(404, [
  { field: '', code: 'unknown', message: 'no such credential type in the path' },
]);
