import { accessFaults } from './access.ts';
import { accountFaults } from './accounts.ts';
import { answerFaults } from './answers.ts';
import { batchFaults } from './batches.ts';
import { consentFaults } from './consent.ts';
import { eventSignatureFaults } from './event-signatures.ts';
import { eventFaults } from './events.ts';
import type { Fault } from './fault.ts';
import { leniencyFaults } from './leniency.ts';
import { linkFaults } from './links.ts';
import { narrowAnswerFaults } from './narrow-answers.ts';
import { narrowLeniencyFaults } from './narrow-leniency.ts';
import { oneTypeFaults } from './one-type.ts';
import { redirectFaults } from './redirects.ts';
import { replacementFaults } from './replacement.ts';
import { retentionFaults } from './retention.ts';
import { reuseFaults } from './reuse.ts';
import { secondVersionFaults } from './second-version.ts';
import { statusFaults } from './statuses.ts';
import { strictnessFaults } from './strictness.ts';
import { subtleFaults } from './subtle.ts';
import { tokenFaults } from './tokens.ts';
import { uploadFaults } from './uploads.ts';
import { v2BodyFaults } from './v2-bodies.ts';
import { v2RequestFaults } from './v2-requests.ts';
import { verificationFlowFaults } from './verification-flow.ts';
import { verificationFaults } from './verifications.ts';
import { webhookFaults } from './webhooks.ts';

/** Every fault, by area. */
export const faults: readonly Fault[] = [
  ...tokenFaults,
  ...accessFaults,
  ...leniencyFaults,
  ...strictnessFaults,
  ...answerFaults,
  ...redirectFaults,
  ...reuseFaults,
  ...linkFaults,
  ...consentFaults,
  ...accountFaults,
  ...retentionFaults,
  ...replacementFaults,
  ...statusFaults,
  ...narrowLeniencyFaults,
  ...narrowAnswerFaults,
  ...oneTypeFaults,
  ...subtleFaults,
  ...secondVersionFaults,
  ...v2RequestFaults,
  ...v2BodyFaults,
  ...batchFaults,
  ...uploadFaults,
  ...verificationFaults,
  ...verificationFlowFaults,
  ...webhookFaults,
  ...eventFaults,
  ...eventSignatureFaults,
];

/** The fault of this name; undefined if there is none. */
export function faultNamed(name: string): Fault | undefined {
  return faults.find((fault) => fault.name === name);
}
