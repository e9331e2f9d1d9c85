/** The promises of the API that the package publishes: data, without anything that runs them. */
export { type CredentialTypeName, credentialType, credentialTypes } from './credentials/all.ts';
export type { CredentialType, DocumentType } from './credentials/define.ts';
export { addPath, statusesPath, statusPath, tokenPath } from './endpoints.ts';
export { eventSignature, type SignatureFault, signatureFault } from './event-signature.ts';
export { guidance } from './guidance/all.ts';
export { interactions, interactionsOf, webhookInteractions } from './interactions/all.ts';
export type { Interaction } from './interactions/interaction.ts';
export { OwnPayloadError, type OwnSubmission } from './interactions/own-payload.ts';
export { interactionsV2, interactionsV2Of } from './interactions/second-version/all.ts';
export type { WebhookDelivery, WebhookInteraction } from './interactions/webhook.ts';
export { added } from './messages/added.ts';
export { errorBody } from './messages/errors.ts';
export { type SubmissionStatus, submissionStatus, submissionStatuses } from './messages/status.ts';
export { tokenError, tokenRequest, tokenResponse } from './messages/token.ts';
export { type Payload, payloadSchema, submissionSchema } from './payload.ts';
export { payloadV2Schema } from './payload-v2.ts';
export { type RedirectLink, readRedirectLink, redirectLink } from './redirect-link.ts';
export { scopes } from './scopes.ts';
