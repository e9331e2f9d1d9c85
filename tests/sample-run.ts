import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { type Verdict, verdict } from '../results/verdict.ts';
import { link, sampleSubmission } from './sample-exchange.ts';

const rulesPerArea = {
  AUTH: 13,
  ADD: 20,
  URI: 9,
  REUSE: 11,
  LINK: 11,
  CONS: 8,
  KEEP: 5,
  REPL: 9,
  STAT: 12,
};
const types = [
  'education',
  'english_proficiency',
  'microcredential',
  'digital_identity',
  'right_to_work',
  'career_history',
];
const perType = ['ADD', 'URI'];
const messages: Record<Verdict, string> = {
  pass: 'answered as promised',
  fail: 'POST /api/partner/v1/add/education.json (id spc-r7f3a-0001): expected a refusal, got 201 with a `redirect_uri`',
  warn: 'POST /api/partner/v1/add/education.json: expected the refusal to name `data.credential.full_name`, got {"error":"bad request"}',
  info: 'accepts them: 201 and a link',
  pending: 'the next step is due on 2026-01-03 09:05 UTC',
  'could-not-run': 'a person could not be leased: POST /__control/people answered 500',
  'not-exercised': 'it was not seen: an update',
  'not-applicable': 'the profile has no second client',
  error: 'the suite broke its own rule: cannot read `content` of undefined',
};

/**
 * A run of a given size with all verdicts, all areas, timelines and exchanges; the same for the same size.
 *
 * @param size how many findings; about 250 is a full run of all types
 */
export function sampleRun(size = 250): Run {
  const rules = Object.entries(rulesPerArea).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, place) => `${area}-${String(place + 1).padStart(3, '0')}`),
  );
  const cells = rules.flatMap((rule) => {
    const applies = perType.some((area) => rule.startsWith(area)) ? types : [null];
    return applies.map((type) => [rule, type] as const);
  });
  const sequence = Array.from({ length: size }, (_, place) => cells.at(place % cells.length) ?? []);
  return handMadeRun(
    sequence.map(([rule = 'AUTH-001', type = null], place) => sampleFinding(place, rule, type)),
  );
}

function sampleFinding(place: number, requirement: string, credentialType: string | null): Finding {
  const name = verdictAt(place);
  const mutation = requirement === 'ADD-003' ? 'missing data.credential.awaiting_graduation' : null;
  const timed = /^(REUSE|KEEP)/.test(requirement);
  const check = [requirement, credentialType, mutation, place].filter((part) => part !== null);
  return handMadeFinding({
    requirement,
    check: check.join(' '),
    title: timed
      ? 'after 48 hours the same id makes a new credential request'
      : 'a submission lacking a required field is refused',
    rule: 'A submission lacking any one field that the pages mark required is refused.',
    basis: name === 'warn' ? 'A' : name === 'info' ? 'I' : 'D',
    source: { section: 'docs/api.md#link' },
    credentialType,
    variation: mutation,
    verdict: name,
    message: messages[name],
    remedy: name === 'could-not-run' ? 'look at the target’s log, then run again' : null,
    blockedBy: name === 'could-not-run' ? 'AUTH-001' : null,
    clock: timed ? 'simulated' : null,
    smallest: name === 'fail' ? '{"full_name":"A","course_name":"B"}' : null,
    timeline: timed ? timeline : [],
    exchanges: ranAt(name) ? exchangesOf(place, timed) : [],
  });
}

const timeline = [
  { step: 'submit', at: 0 },
  { step: 'repeat', at: 172_740 },
  { step: 'late', at: 172_860 },
];

function exchangesOf(place: number, timed: boolean) {
  const id = `spc-r7f3a-${String(place).padStart(4, '0')}`;
  if (!timed) return [sampleSubmission(id)];
  return [
    sampleSubmission(id, { answer: link('d8a8eb57') }),
    sampleSubmission(id, { step: 'repeat', status: 200, answer: link('d8a8eb57') }),
    sampleSubmission(id, { step: 'late', answer: link('0c11f2a9') }),
  ];
}

function ranAt(name: Verdict): boolean {
  return !['could-not-run', 'not-applicable', 'pending'].includes(name);
}

/** Mostly passes, with every other verdict strewn in. */
function verdictAt(place: number): Verdict {
  if (place % 9 !== 4) return 'pass';
  return verdict.options[Math.floor(place / 9) % verdict.options.length] ?? 'pass';
}
