import { describe, expect, test } from 'vitest';
import { clientRequirements } from '../../requirements/client/all.ts';
import type { ClientRequirement } from '../../requirements/client/client-requirement.ts';
import { timedRules } from '../judges/timed-rules.ts';
import { passiveSession } from '../session/session-file.ts';
import { doubtfulSessions } from './doubtful-sessions.ts';
import { readsAt } from './testing/calls-at.ts';

const options = {
  profile: {
    documentHosts: null,
    replacementKeys: {},
    limits: { callMs: 5000, resultWithinMs: 5000 },
  },
  only: [],
  unsupported: {},
};

const patient = passiveSession(readsAt(0, 3000));
const hasty = passiveSession(readsAt(0, 100));

test('the first session that shows a break of a rule about time is doubtful', () => {
  const sessions = [patient, hasty, { ...hasty }];
  expect([...doubtfulSessions(sessions, options)]).toEqual([sessions[1]]);
});

test('none is if a session that was played again shows it too', () => {
  const sessions = [hasty, { ...hasty, again: true }];
  expect(doubtfulSessions(sessions, options).size).toBe(0);
});

test('a second play during which the machine stalled confirms nothing', () => {
  const sessions = [{ ...hasty, again: true, stalledMs: 2000 }, hasty];
  expect([...doubtfulSessions(sessions, options)]).toEqual([sessions[1]]);
});

test('none is if all that show it were played again', () => {
  const sessions = [{ ...hasty, again: true, stalledMs: 2000 }, patient];
  expect(doubtfulSessions(sessions, options).size).toBe(0);
});

test.each([{ only: ['CADD'] }, { unsupported: { CSTAT: 'we ask for no statuses' } }])(
  'a rule that is not judged makes no session doubtful: %j',
  (more) => {
    expect(doubtfulSessions([hasty], { ...options, ...more }).size).toBe(0);
  },
);

describe('a session that failed although nothing was disturbed', () => {
  const ended = (exitCode: number) => ({
    exitCode,
    signal: null,
    overLimit: false,
    crashed: false,
    lines: [],
    leaks: [],
  });
  const well = { ...patient, ended: ended(0) };
  const failed = { ...patient, journey: 'poll', ended: ended(1) };

  test('is doubtful if another one did well', () => {
    expect([...doubtfulSessions([well, failed], options)]).toEqual([failed]);
  });

  test.each([
    ['no session did well', [failed]],
    ['it was played again', [well, { ...failed, again: true }]],
    [
      'its time was over, which takes as long again',
      [well, { ...failed, ended: { ...ended(1), overLimit: true } }],
    ],
    ['its scene disturbs', [well, { ...failed, scene: 'down' }]],
  ])('is not if %s', (_, sessions) => {
    expect(doubtfulSessions(sessions, options).size).toBe(0);
  });
});

test('rules about time exist, and none of them only informs', () => {
  const rules: Readonly<Record<string, ClientRequirement>> = clientRequirements;
  const ids = [...timedRules];
  expect(ids.filter((id) => rules[id]?.rule === undefined || rules[id].atMost === 'info')).toEqual(
    [],
  );
});
