import type { CredentialTypeNameV2 } from '../../credentials/all.ts';
import type { Interaction } from '../interaction.ts';
import { accepted, acceptedWithUpload, repeated } from './added.ts';
import { batchAccepted, batchWithUpload } from './batch.ts';
import { refused, refusedWithProblems } from './refused.ts';
import { verificationRequested, verificationResult } from './verification.ts';
import {
  webhookDeleted,
  webhookRegistered,
  webhookSecretRotated,
  webhooksListed,
} from './webhooks.ts';

/** The interactions of the second API version, for consumers to take the ones they rely on. */
export const interactionsV2 = {
  accepted,
  acceptedWithUpload,
  repeated,
  refused,
  refusedWithProblems,
  batchAccepted,
  batchWithUpload,
  verificationRequested,
  verificationResult,
  webhookRegistered,
  webhooksListed,
  webhookSecretRotated,
  webhookDeleted,
} as const;

/** Every interaction of a consumer that submits these types through v2, uploads, verifies and has webhooks. */
export function interactionsV2Of(types: readonly CredentialTypeNameV2[]): readonly Interaction[] {
  return [
    ...types.flatMap((type) => [accepted(type), repeated(type), refused(type)]),
    refusedWithProblems,
    acceptedWithUpload,
    batchAccepted,
    batchWithUpload,
    verificationRequested,
    verificationResult('incomplete'),
    verificationResult('verified'),
    verificationResult('canceled'),
    webhookRegistered,
    webhooksListed,
    webhookSecretRotated,
    webhookDeleted,
  ];
}
