import { expect, test } from 'vitest';
import { chosenScenes } from '../../mock/scenes/chosen-scenes.ts';
import { mockForTest } from '../../mock/testing/mock.ts';
import { clientJudges } from '../judges/all.ts';
import { passiveSession } from '../session/session-file.ts';
import { sessionView } from '../session/session-view.ts';
import { findingOf } from './finding-of.ts';

const profile = {
  documentHosts: null,
  replacementKeys: {},
  limits: { callMs: 1000, resultWithinMs: 1000 },
};

/** What is found about a client that reads a result, waits for a day, reads it again, and prints these statuses. */
async function findingFor(rule: string, scene: string, printed: readonly string[], stalledMs = 0) {
  const mock = mockForTest({ scenes: chosenScenes([scene]), clock: 'running', journal: 200 });
  const { request_id: id, redirect_uri: link } = await mock.verify();
  await mock.decide(await mock.person(), link, 'accept');
  await mock.result(id);
  mock.wait(24);
  await mock.result(id);
  const lines = printed.map((status) => ({ at: Date.now(), text: `SPC-RESULT ${id} ${status}` }));
  const ended = { exitCode: 0, signal: null, overLimit: false, crashed: false, lines, leaks: [] };
  const entries = [...mock.journal.entries()];
  const session = sessionView({
    ...passiveSession(entries),
    journey: 'verify',
    scene,
    ended,
    stalledMs,
  });
  const judge = clientJudges.find((each) => each.rule === rule);
  return judge && findingOf(judge, [session], profile, 1);
}

test('a client that goes on to take an unshared person for verified is recorded', async () => {
  expect(await findingFor('CVER-007', 'later-unshared', ['verified'])).toMatchObject({
    verdict: 'info',
    message: expect.stringContaining('went on to take a person for verified'),
  });
});

test('it is recorded also if the machine was busy, as that blames nobody', async () => {
  expect(await findingFor('CVER-007', 'later-unshared', ['verified'], 5000)).toMatchObject({
    verdict: 'info',
    message: expect.stringContaining('went on to take a person for verified'),
  });
});

test('a client that honours a later status is recorded as one that does', async () => {
  expect(await findingFor('CVER-007', 'later-revoked', ['verified', 'revoked'])).toMatchObject({
    verdict: 'info',
    message: 'kept in 1 session',
  });
});

test('what was read may be believed, and is seen by a printed line', async () => {
  expect(await findingFor('CVER-003', 'plain', ['verified'])).toMatchObject({
    verdict: 'pass',
    grade: 'line',
  });
});

test('a rule whose occasion did not come is not exercised', async () => {
  expect(await findingFor('CVER-005', 'plain', [])).toMatchObject({ verdict: 'not-exercised' });
  expect(await findingFor('CVER-003', 'plain', [])).toMatchObject({ verdict: 'not-exercised' });
});
