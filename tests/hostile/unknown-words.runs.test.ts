import { expect, test } from 'vitest';
import type { Fault } from '../../mock/faults/fault.ts';
import { findingsWith } from './findings-with.ts';

/** The status of a decided result is a word that no page has, and its event says the same. */
const newerWords: Fault = {
  name: 'newer-words',
  violates: [],
  says: 'Decided results are `approved` or `declined`.',
  apply: ({ verifications, webhooks }) => ({
    verifications: {
      result: (submission) => ({
        ...verifications.result(submission),
        ...(submission.decision && { status: wordOf(submission.decision) }),
      }),
    },
    webhooks: {
      event: (origin) => ({
        ...webhooks.event(origin),
        type: `vwsp_request.${wordOf(origin.submission.decision)}`,
      }),
    },
  }),
};

/** The event of a cancellation is spelled in the British way; the status is as the pages have it. */
const britishEvent: Fault = {
  name: 'british-event',
  violates: [],
  says: 'The event of a cancellation is `vwsp_request.cancelled`.',
  apply: ({ webhooks }) => ({
    webhooks: {
      event: (origin) => {
        const event = webhooks.event(origin);
        return { ...event, type: event.type.replace('canceled', 'cancelled') };
      },
    },
  }),
};

/** The first read after a decision and the further ones say different words, of which one is on no page. */
const changingWords: Fault = {
  name: 'changing-words',
  violates: [],
  says: 'A result goes from `approved` to `verified`, or from `canceled` to `declined`.',
  apply: ({ verifications }) => {
    const read = new Set<string>();
    return {
      verifications: {
        result: (submission) => {
          const result = verifications.result(submission);
          if (submission.decision === null) return result;
          const isFirst = !read.has(submission.id);
          read.add(submission.id);
          const isNewer = isFirst === (submission.decision === 'accepted');
          return isNewer ? { ...result, status: wordOf(submission.decision) } : result;
        },
      },
    };
  },
};

function wordOf(decision: string | null): string {
  return decision === 'accepted' ? 'approved' : 'declined';
}

async function verdictsOf(fault: Fault, only: readonly string[]) {
  const findings = await findingsWith(fault, only);
  return findings.map(({ check, verdict, message }) => [check, verdict, message]);
}

test('a status that no page has is recorded after both decisions', async () => {
  const recorded = (word: string) =>
    expect.stringMatching(`after the decision: the status is ${word}, which no page has$`);
  expect(await verdictsOf(newerWords, ['VERIFY-002', 'VERIFY-025'])).toEqual([
    ['VERIFY-002:accept', 'info', recorded('approved')],
    ['VERIFY-002:cancel', 'info', recorded('declined')],
    ['VERIFY-025:accept', 'pass', 'as promised'],
    ['VERIFY-025:cancel', 'pass', 'as promised'],
  ]);
});

test('a change to or from a word that no page has is recorded', async () => {
  expect(await verdictsOf(changingWords, ['VERIFY-018'])).toEqual([
    ['VERIFY-018:accept', 'info', 'approved is followed by verified'],
    ['VERIFY-018:cancel', 'info', 'canceled is followed by declined'],
    ['VERIFY-018/two days later:accept', 'info', 'approved is followed by verified'],
  ]);
});

test('another spelling of the event of a cancellation only warns', async () => {
  expect(await verdictsOf(britishEvent, ['VERIFY-025'])).toEqual([
    ['VERIFY-025:accept', 'pass', 'as promised'],
    [
      'VERIFY-025:cancel',
      'warn',
      'the event says vwsp_request.cancelled: expected the result to say the same, it says canceled',
    ],
  ]);
});
