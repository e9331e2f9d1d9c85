import { expect, test } from 'vitest';
import { runSuite } from '../../harness/run-suite.ts';
import type { Subject } from '../../mock/behaviour/answers.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { suite } from '../../specs/all.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import { everyNth } from '../part-of.ts';

const page = '<html>502 Bad Gateway</html>';

/** A gateway puts a page in the place of these answers, with the status of a success. */
function pagesFor(subject: Subject): Fault {
  return {
    name: `${subject}-as-a-page`,
    violates: [],
    says: 'A page of HTML stands in the place of an answer.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply) => (reply.subject === subject ? { ...reply, body: page } : reply),
        encode: (body) => (body === page ? page : answers.encode(body)),
      },
    }),
  };
}

const eventsAsPages: Fault = {
  name: 'events-as-pages',
  violates: [],
  says: 'The body of each event is a page of HTML.',
  apply: ({ webhooks }) => ({
    webhooks: {
      delivery: (webhook, _body, now, sign) => webhooks.delivery(webhook, page, now, sign),
    },
  }),
};

const linksWithoutHost: Fault = {
  name: 'links-without-host',
  violates: [],
  says: 'Each address in an answer is a path.',
  apply: ({ submissions, uploads }) => ({
    submissions: { link: (parts) => submissions.link({ ...parts, origin: '' }) },
    uploads: { entry: (entry) => uploads.entry({ ...entry, upload_url: '/uploads/1' }) },
  }),
};

const tokenTimesAsTexts: Fault = {
  name: 'token-times-as-texts',
  violates: [],
  says: 'The times in a token are texts.',
  apply: ({ tokens }) => ({
    tokens: {
      sign: (claims, key) => tokens.sign({ ...claims, iat: `${claims.iat}` as never }, key),
    },
  }),
};

const subjects: readonly Subject[] = [
  'token',
  'added',
  'repeated',
  'status',
  'refused',
  'added-v2',
  'verification',
  'result',
  'webhook',
];

test.each([
  ...everyNth(subjects, 3).map((subject) => ({ fault: pagesFor(subject), only: [] })),
  { fault: linksWithoutHost, only: ['URI', 'LINK', 'REUSE', 'V2', 'ASSET', 'VERIFY-001'] },
  { fault: tokenTimesAsTexts, only: ['AUTH'] },
  // Many checks wait for an event that they recognise, so the others are left out.
  { fault: eventsAsPages, only: ['HOOK-014', 'HOOK-017', 'HOOK-022', 'HOOK-025'] },
])('is judged and breaks no check: $fault.name', async ({ fault, only }) => {
  const [seed, asOf] = [7, '2026-01-01'];
  const signal = AbortSignal.timeout(120_000);
  const target = await openEmbeddedMock({
    seed,
    asOf,
    version: '0.0.0',
    signal,
    faults: [fault],
  });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const run = await runSuite(suite, target, {
    seed,
    asOf,
    examples: 1,
    only,
    types: ['education'],
    version: '0.0.0',
    runId: 'odd-answers',
    signal,
  });
  const errors = run.findings.filter(({ verdict }) => verdict === 'error');
  expect(errors.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  expect(run.findings.length).toBeGreaterThan(0);
});
