import { describe, test } from 'vitest';
import { webhooksPath } from '../../contracts/endpoints.ts';
import { chosenScenes } from '../../mock/scenes/chosen-scenes.ts';
import { mockForTest } from '../../mock/testing/mock.ts';
import { receiverForTest } from '../../mock/testing/receiver.ts';
import { clientJudges } from '../judges/all.ts';
import { passiveSession } from '../session/session-file.ts';
import { sessionView } from '../session/session-view.ts';
import { findingOf } from './finding-of.ts';

const profile = {
  documentHosts: null,
  replacementKeys: {},
  limits: { callMs: 1000, resultWithinMs: 1000 },
};

/** The findings about a receiver that answers one event of a scene with these statuses, and then with 200. */
async function findingsFor(
  scene: string,
  statuses: readonly number[],
  readsResult = false,
): Promise<Readonly<Record<string, string>>> {
  await using receiver = await receiverForTest(...statuses);
  const mock = mockForTest({ scenes: chosenScenes([scene]), clock: 'running', journal: 200 });
  await mock.post(webhooksPath, { url: `${receiver.url}/events` }, await mock.bearer());
  const { request_id: id, redirect_uri: link } = await mock.verify();
  await mock.decide(await mock.person(), link, 'accept');
  if (readsResult) await mock.result(id);
  const session = sessionView(passiveSession([...mock.journal.entries()]));
  return Object.fromEntries(
    clientJudges
      .filter(({ rule }) => rule.startsWith('CHOOK-'))
      .map((judge) => [judge.rule, findingOf(judge, [session], profile, 1).verdict]),
  );
}

// A scene waits between its rounds of events.
describe.concurrent('of events', () => {
  test('a success without an effect is a warning', async ({ expect }) => {
    expect(await findingsFor('event-forged', [])).toMatchObject({
      'CHOOK-001': 'warn',
      'CHOOK-006': 'pass',
    });
  });

  test('a result that is read after the right event is no effect of the one before it', async ({
    expect,
  }) => {
    const findings = await findingsFor('event-missing-headers', [401, 401, 204, 204], true);
    expect(findings).toMatchObject({ 'CHOOK-001': 'warn', 'CHOOK-003': 'not-exercised' });
  });

  test('an error of the server at a wrong signature is blamed, and a refusal is not', async ({
    expect,
  }) => {
    const refusals = Array.from({ length: 7 }, () => 401);
    expect(await findingsFor('event-forged', refusals)).toMatchObject({
      'CHOOK-001': 'pass',
      'CHOOK-006': 'pass',
    });
    expect(await findingsFor('event-forged', [500, ...refusals.slice(1)])).toMatchObject({
      'CHOOK-001': 'pass',
      'CHOOK-006': 'fail',
    });
  });

  test('a smaller tolerance is not blamed down to a minute', async ({ expect }) => {
    const findings = await findingsFor('event-future', [401, 200]);
    expect(findings).toMatchObject({ 'CHOOK-003': 'pass', 'CHOOK-001': 'not-exercised' });
  });

  test('what cannot be seen without printed lines is not exercised', async ({ expect }) => {
    expect(await findingsFor('event-doubled', [])).toMatchObject({
      'CHOOK-004': 'not-exercised',
      'CHOOK-005': 'info',
    });
  });

  test.for([
    ['event-odd-bytes', 'CHOOK-002', 'fail'],
    ['event-header-case', 'CHOOK-011', 'warn'],
    ['event-unknown-type', 'CHOOK-009', 'warn'],
  ] as const)('in %s a refusal breaks %s', async ([scene, rule, verdict], { expect }) => {
    expect(await findingsFor(scene, [400, 400, 400, 400])).toMatchObject({ [rule]: verdict });
    expect(await findingsFor(scene, [])).toMatchObject({ [rule]: 'pass' });
  });
});
