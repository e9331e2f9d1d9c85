import type { Finding } from '../results/finding.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { link, sampleSubmission } from './sample-exchange.ts';

/** A small run with one story for each verdict, from which the golden reports are made. */
const findings: readonly Finding[] = [
  handMadeFinding(),
  handMadeFinding({
    requirement: 'REUSE-003',
    check: 'REUSE-003 education',
    title: 'after 48 hours the same id makes a new credential request',
    rule: 'Repeated after 48 hours, an id gives a new redirect_uri with a distinct content.',
    source: { section: 'docs/api.md#the-same-id-again' },
    credentialType: 'education',
    verdict: 'fail',
    message:
      'POST /api/partner/v1/add/education.json (id spc-r7f3a-0001): expected a new `content`, got d8a8eb57 again',
    clock: 'simulated',
    path: '0:1:0',
    examples: 5,
    smallest: '{"full_name":"A","majors":[]}',
    timeline: [
      { step: 'submit', at: 0 },
      { step: 'repeat', at: 172_860 },
    ],
    exchanges: [
      sampleSubmission('spc-r7f3a-0001', { answer: link('d8a8eb57') }),
      sampleSubmission('spc-r7f3a-0001', { step: 'repeat', answer: link('d8a8eb57') }),
    ],
  }),
  ...['data.credential.full_name', 'data.credential.course_name'].map((field) =>
    handMadeFinding({
      requirement: 'ADD-015',
      check: `ADD-015 education ${field}`,
      title: 'a refusal names the field at fault',
      rule: 'A refusal is JSON, names the field at fault, and leaks nothing.',
      basis: 'A',
      source: {
        section: 'docs/api.md#errors',
        note: 'silent',
        standard: 'RFC 9110 section 15.5.1',
      },
      credentialType: 'education',
      variation: `missing ${field}`,
      verdict: 'warn',
      message: `POST /api/partner/v1/add/education.json: expected the refusal to name \`${field}\`, got {"error":"bad request"}`,
      exchanges: [
        sampleSubmission('spc-r7f3a-0002', { status: 422, answer: '{"error":"bad request"}' }),
      ],
    }),
  ),
  handMadeFinding({
    requirement: 'STAT-004',
    title: 'many statuses at once are each as when asked alone',
    verdict: 'fail',
    message: 'POST /api/partner/v1/submissions/status.json: expected 2 entries, got 1',
    known: {
      reason: 'the vendor mends it with release 12',
      link: 'https://tracker.example.edu/7',
      until: '2026-03-31',
    },
  }),
  handMadeFinding({
    requirement: 'ADD-017',
    title: 'unknown extra fields',
    basis: 'I',
    credentialType: 'education',
    verdict: 'info',
    message: 'accepts them: 201 and a link',
  }),
  handMadeFinding({
    requirement: 'KEEP-001',
    title: 'a submission that was never opened is canceled after 48 hours',
    verdict: 'pending',
    message: 'the next step is due on 2026-01-03 09:05 UTC',
    grade: null,
    clock: 'deferred',
  }),
  ...['LINK-002', 'LINK-003'].map((requirement) =>
    handMadeFinding({
      requirement,
      title: 'a link belongs to the first person who signs in on it',
      verdict: 'could-not-run',
      message: 'POST /__control/people answered 500',
      remedy: 'look at the log of the target, then run again',
      blockedBy: 'LINK-001',
      grade: null,
    }),
  ),
  handMadeFinding({
    requirement: 'AUTH-012',
    title: 'one partner cannot read another partner’s status',
    basis: 'A',
    verdict: 'not-applicable',
    message: 'the profile names no second client',
    grade: null,
  }),
  handMadeFinding({
    requirement: 'URI-008',
    title: 'content cannot be guessed',
    basis: 'A',
    verdict: 'error',
    message: 'the suite failed: cannot read `content` of undefined',
    remedy: 'report this with run.json',
    grade: null,
  }),
];

/** The hand-made run behind the golden reports. */
export const goldenRun = handMadeRun(findings);
