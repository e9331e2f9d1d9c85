/** What `seekpass-conformance/contracts` exports: the promises of the API as data, and the means to hold a consumer to them. */
export * from '../contracts/published.ts';
export { MissingPeerError } from './errors/missing-peer-error.ts';
export { PactMismatchError } from './errors/pact-mismatch-error.ts';
export { type Consumer, type PactTest, pactConsumer, pactTest } from './pact-consumer.ts';
export {
  type WebhookAnswer,
  type WebhookReceiver,
  webhookTest,
} from './webhook-test.ts';
