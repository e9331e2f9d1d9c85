import { accessFaults } from './access.ts';
import { accountFaults } from './accounts.ts';
import { answerTextFaults } from './answer-texts.ts';
import { answerFaults } from './answers.ts';
import { arrayPlaceFaults } from './array-places.ts';
import { batchFaults } from './batches.ts';
import { bodyFaults } from './bodies.ts';
import { challengeFaults } from './challenges.ts';
import { closedSetFaults } from './closed-sets.ts';
import { consentFaults } from './consent.ts';
import { dateFaults } from './dates.ts';
import { disguiseFaults } from './disguises.ts';
import { documentFaults } from './documents.ts';
import { eventSignatureFaults } from './event-signatures.ts';
import { eventFaults } from './events.ts';
import type { Fault } from './fault.ts';
import { foreignWebhookFaults } from './foreign-webhooks.ts';
import { guidanceFaults } from './guidance.ts';
import { keptRefusalFaults } from './kept-refusals.ts';
import { leniencyFaults } from './leniency.ts';
import { linkFaults } from './links.ts';
import { narrowAnswerFaults } from './narrow-answers.ts';
import { narrowLeniencyFaults } from './narrow-leniency.ts';
import { nearIdFaults } from './near-ids.ts';
import { nthTimeFaults } from './nth-time.ts';
import { nullFaults } from './nulls.ts';
import { oneTypeFaults } from './one-type.ts';
import { problemDocumentFaults } from './problem-documents.ts';
import { redirectFaults } from './redirects.ts';
import { refusedKindFaults } from './refused-kinds.ts';
import { repeatFaults } from './repeats.ts';
import { replacementFaults } from './replacement.ts';
import { retentionFaults } from './retention.ts';
import { reuseFaults } from './reuse.ts';
import { scopeListFaults } from './scope-lists.ts';
import { secondVersionFaults } from './second-version.ts';
import { statusListFaults } from './status-lists.ts';
import { statusFaults } from './statuses.ts';
import { strictnessFaults } from './strictness.ts';
import { subtleFaults } from './subtle.ts';
import { teaserFaults } from './teasers.ts';
import { tokenRequestFaults } from './token-requests.ts';
import { tokenFaults } from './tokens.ts';
import { uploadFaults } from './uploads.ts';
import { v2BodyFaults } from './v2-bodies.ts';
import { v2RequestFaults } from './v2-requests.ts';
import { verificationAccessFaults } from './verification-access.ts';
import { verificationFlowFaults } from './verification-flow.ts';
import { verificationResultFaults } from './verification-results.ts';
import { verificationFaults } from './verifications.ts';
import { versionSequenceFaults } from './version-sequences.ts';
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
  ...verificationResultFaults,
  ...verificationAccessFaults,
  ...verificationFlowFaults,
  ...webhookFaults,
  ...foreignWebhookFaults,
  ...eventFaults,
  ...eventSignatureFaults,
  ...closedSetFaults,
  ...arrayPlaceFaults,
  ...nullFaults,
  ...dateFaults,
  ...nearIdFaults,
  ...disguiseFaults,
  ...refusedKindFaults,
  ...keptRefusalFaults,
  ...scopeListFaults,
  ...nthTimeFaults,
  ...versionSequenceFaults,
  ...statusListFaults,
  ...documentFaults,
  ...bodyFaults,
  ...guidanceFaults,
  ...repeatFaults,
  ...tokenRequestFaults,
  ...teaserFaults,
  ...problemDocumentFaults,
  ...challengeFaults,
  ...answerTextFaults,
];

/** The fault of this name; undefined if there is none. */
export function faultNamed(name: string): Fault | undefined {
  return faults.find((fault) => fault.name === name);
}
