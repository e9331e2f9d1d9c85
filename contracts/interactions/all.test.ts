import { describe, expect, test } from 'vitest';
import { credentialType, credentialTypes } from '../credentials/all.ts';
import { payloadSchema } from '../payload.ts';
import { readProviderState } from '../provider-states.ts';
import { interactions, interactionsOf } from './all.ts';
import { examplePayload } from './credentials.ts';
import { exampleOf } from './example-of.ts';

const types = credentialTypes.map(({ name }) => name);
const all = interactionsOf(types);

test('a consumer that submits no type has no interactions', () => {
  expect(() => interactionsOf([])).toThrow(
    new RangeError('expected at least one credential type, such as education, got an empty list'),
  );
});

describe('the interactions of the contract', () => {
  test('have descriptions that differ from each other', () => {
    const descriptions = all.map(({ description }) => description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
    expect(descriptions).toHaveLength(47);
  });

  test('name provider states that exist, with fitting parameters', () => {
    const states = all.flatMap((interaction) => interaction.states);
    const read = states.map(({ name, parameters }) => readProviderState(name, parameters));
    expect(read).toEqual(states);
  });

  test.each(types)('submit a payload of %s that the contract allows', (name) => {
    const type = credentialType(name);
    expect(type && payloadSchema(type).safeParse(examplePayload(name)).success).toBe(true);
  });

  test.each(
    types.flatMap((type) =>
      interactions.refused(type).map((each) => [each.description, each] as const),
    ),
  )('expect a refusal of what the contract forbids: %s', (_, { sent }) => {
    const type = credentialType(sent.credential_type);
    expect(type && payloadSchema(type).safeParse(sent).success).toBe(false);
  });

  test.each(types)('give the link of %s as an example of its own pattern', (name) => {
    const { json } = interactions.accepted(name).response;
    const { redirect_uri: link } = json as unknown as {
      redirect_uri: { pattern: string; example: string };
    };
    expect(link.example).toMatch(new RegExp(link.pattern));
    expect(link.example.replace('documentType', 'documenttype')).not.toMatch(
      new RegExp(link.pattern),
    );
  });

  test('can be sent as they stand, matchers replaced by examples', () => {
    const { request, sent } = interactions.accepted('education');
    expect(request.body && 'json' in request.body && exampleOf(request.body.json)).toEqual(sent);
  });
});
