import { describe, expect, test } from 'vitest';
import { batchSchema } from '../../batch.ts';
import { credentialTypesV2, credentialTypeV2 } from '../../credentials/all.ts';
import { payloadV2Schema } from '../../payload-v2.ts';
import { readProviderState } from '../../provider-states.ts';
import { exampleOf } from '../example-of.ts';
import type { Interaction } from '../interaction.ts';
import { interactionsV2, interactionsV2Of } from './all.ts';

const types = credentialTypesV2.map(({ name }) => name);
const all = interactionsV2Of(types);

function bodyOf({ request: { body } }: Interaction): unknown {
  return body && 'json' in body ? exampleOf(body.json) : undefined;
}

function isAllowed(name: string, sent: unknown): boolean | undefined {
  const type = credentialTypeV2(name);
  return type && payloadV2Schema(type).safeParse(sent).success;
}

describe('the interactions of the second version', () => {
  test('have descriptions that differ from each other', () => {
    const descriptions = all.map(({ description }) => description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
    expect(descriptions).toHaveLength(33);
  });

  test('name provider states that exist, with fitting parameters', () => {
    const states = all.flatMap((interaction) => interaction.states);
    const read = states.map(({ name, parameters }) => readProviderState(name, parameters));
    expect(read).toEqual(states);
  });

  test.each(types)(
    'submit a payload of %s that the contract allows, and one that it forbids',
    (type) => {
      expect(isAllowed(type, interactionsV2.accepted(type).sent)).toBe(true);
      expect(isAllowed(type, interactionsV2.refused(type).sent)).toBe(false);
    },
  );

  test('submit batches and files that the contract allows', () => {
    const { acceptedWithUpload, batchAccepted, batchWithUpload } = interactionsV2;
    expect(isAllowed('universal_credential', acceptedWithUpload.sent)).toBe(true);
    expect(batchSchema().safeParse(batchAccepted.sent).success).toBe(true);
    expect(batchSchema().safeParse(batchWithUpload.sent).success).toBe(true);
  });

  test('can be sent as they stand, matchers replaced by examples', () => {
    const { accepted, batchWithUpload, webhookRegistered } = interactionsV2;
    const sent = [accepted('universal_credential'), batchWithUpload, webhookRegistered];
    expect(sent.map(bodyOf)).toEqual(sent.map((each) => each.sent));
  });

  test('pin the secret of a webhook by its type alone', () => {
    const secret = { secret: { $match: 'type', example: expect.any(String) } };
    expect(interactionsV2.webhookRegistered.response.json).toMatchObject(secret);
    expect(interactionsV2.webhookSecretRotated.response.json).toMatchObject(secret);
  });
});
