import { interactions, pactConsumer } from 'seekpass-conformance/contracts';
import { describe, expect, test } from 'vitest';
import { PartnerApiError, partnerClient, requestToken } from './client.ts';
import { submissionOf } from './course.ts';

const pactTest = pactConsumer({ consumer: 'example-partner' });
const connect = (baseUrl: string) => partnerClient(baseUrl, 'synthetic.access.token');

/** A course of this academy, as its mapping sends it. */
const ours = submissionOf({
  id: '6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11',
  learner: { givenName: 'Synthia', familyName: 'Person' },
  course: 'Spreadsheet Skills for Accountants',
  completedOn: new Date('2025-05-17'),
  mark: 87,
});

/** The credential types that this partner submits. */
const types = [
  'education',
  'english_proficiency',
  'microcredential',
  'digital_identity',
  'right_to_work',
  'career_history',
] as const;

describe('asking for a token', () => {
  test('reads the access token of a granted request', async () => {
    const { accessToken } = await pactTest(interactions.tokenGranted, requestToken);
    expect(accessToken).toBe('synthetic.access.token');
  });

  test('says that a wrong secret was refused', async () => {
    const refused = pactTest(interactions.tokenRefused, (baseUrl, sent) =>
      blamed(requestToken(baseUrl, sent)),
    );
    expect(await refused).toBe(401);
  });
});

describe('submitting a course', () => {
  test.each([
    ['returns the link that its owner opens', interactions.accepted('microcredential')],
    ['returns the link again if it is repeated', interactions.repeated('microcredential')],
  ])('%s', async (_, interaction) => {
    const link = await pactTest(interaction, ours, (baseUrl, sent) =>
      connect(baseUrl).submit(sent),
    );
    expect(new URL(link).hash).toContain('content=');
  });
});

describe('submitting a credential', () => {
  const others = types.filter((type) => type !== 'microcredential');

  test.each(others)('returns the link that the owner of %s opens', async (type) => {
    const link = await pactTest(interactions.accepted(type), (baseUrl, sent) =>
      connect(baseUrl).submit(sent),
    );
    expect(new URL(link).hash).toContain('content=');
  });

  test.each(others)('returns the link again when %s is repeated', async (type) => {
    const link = await pactTest(interactions.repeated(type), (baseUrl, sent) =>
      connect(baseUrl).submit(sent),
    );
    expect(new URL(link).hash).toContain('content=');
  });

  const faulty = types.flatMap((type) => interactions.refused(type));

  test.each(faulty)('says that $description was refused', async (interaction) => {
    const status = await pactTest(interaction, (baseUrl, sent) =>
      blamed(connect(baseUrl).submit(sent)),
    );
    expect(status).toBe(422);
  });

  test.each([
    [401, interactions.withoutToken('education')],
    [403, interactions.withoutScope('education')],
  ] as const)('says that the token does not serve with %i', async (status, interaction) => {
    const refused = pactTest(interaction, (baseUrl, sent) => blamed(connect(baseUrl).submit(sent)));
    expect(await refused).toBe(status);
  });
});

describe('asking how far submissions have come', () => {
  test.each(['incomplete', 'verified', 'canceled'] as const)(
    'reads the status %s',
    async (status) => {
      const answer = await pactTest(interactions.statusOf(status), (baseUrl, id) =>
        connect(baseUrl).status(id),
      );
      expect(answer).toMatchObject({ status });
    },
  );

  test('takes 404 for an id that was never submitted', async () => {
    const answer = await pactTest(interactions.unknownStatus, (baseUrl, id) =>
      connect(baseUrl).status(id),
    );
    expect(answer).toBeNull();
  });

  test('reads the statuses of several submissions at once', async () => {
    const answer = await pactTest(interactions.statusesOf(), (baseUrl, ids) =>
      connect(baseUrl).statuses(ids),
    );
    expect(answer.map(({ status }) => status)).toEqual(['incomplete', 'verified', 'canceled']);
  });
});

async function blamed(call: Promise<unknown>): Promise<number> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (error instanceof PartnerApiError) return error.status;
  throw error;
}
