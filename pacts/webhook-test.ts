import { eventSignature } from '../contracts/event-signature.ts';
import type { WebhookDelivery, WebhookInteraction } from '../contracts/interactions/webhook.ts';
import { PactMismatchError } from './errors/pact-mismatch-error.ts';

/** The partner's own receiver under test. */
export interface WebhookReceiver {
  /** Where it takes events: a server on this machine. */
  readonly url: string;
  /** The secret that it has for its webhook. */
  readonly secret: string;
  /** The receiver's time in seconds since 1970. Default: that of this machine. */
  readonly now?: () => number;
}

/** What one delivery got. */
export interface WebhookAnswer {
  readonly name: string;
  readonly status: number;
}

/**
 * Sends a partner's receiver every delivery of an interaction, signed as SEEK Pass signs, one after the other.
 *
 * The test that calls this checks what the receiver did with the events: each had its effect once, also if it came twice.
 *
 * @returns the answers, in the order of the deliveries.
 * @throws {PactMismatchError} if one that must be taken gets another status than 2xx, or one that must be refused gets 2xx
 */
export async function webhookTest(
  interaction: WebhookInteraction,
  receiver: WebhookReceiver,
): Promise<readonly WebhookAnswer[]> {
  const answers: WebhookAnswer[] = [];
  for (const delivery of interaction.deliveries) {
    const { status } = await deliver(delivery, receiver);
    assertAnswer(interaction.description, delivery, status);
    answers.push({ name: delivery.name, status });
  }
  return answers;
}

async function deliver(
  { event, written, signedBy, secondsOff }: WebhookDelivery,
  { url, secret, now = () => Date.now() / 1000 }: WebhookReceiver,
): Promise<Response> {
  const body =
    written === 'with spaces'
      ? JSON.stringify(event, null, 2)
      : JSON.stringify(event).replaceAll('&', '\\u0026');
  const timestamp = String(Math.floor(now() + secondsOff));
  const key = signedBy === 'the secret' ? secret : `not ${secret}`;
  const headers = {
    'content-type': 'application/json',
    'x-timestamp': timestamp,
    'x-signature': eventSignature(key, timestamp, body),
  };
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
  await answer.body?.cancel();
  return answer;
}

function assertAnswer(what: string, { name, expects }: WebhookDelivery, status: number): void {
  const isTaken = status >= 200 && status < 300;
  if (isTaken === (expects === 'taken')) return;
  const expected = expects === 'taken' ? 'a 2xx' : 'no 2xx';
  throw new PactMismatchError(`${what}: expected ${expected} for ${name}, got ${status}`);
}
