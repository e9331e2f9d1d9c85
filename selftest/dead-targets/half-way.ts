import { getRequestListener } from '@hono/node-server';
import { BASELINE_STEP } from '../../harness/run/baseline.ts';
import { mockClients } from '../../mock/clients.ts';
import { createMock } from '../../mock/mock.ts';
import type { Run } from '../../results/run.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { judgeTarget, TRIAL_DAY } from '../judge-target.ts';
import type { Listening } from './dead-target.ts';
import { listenHttp } from './listen.ts';
import { plainProfile } from './profile.ts';

/** The number of requests that are answered before the server dies. */
const LIFE = 60;

const INCOMPLETE = 3;

/** What the suite judged wrongly on a server that died half-way; empty if it used only the answers before that. */
export async function examineHalfWay(seed: number): Promise<readonly string[]> {
  await using server = await listenUntilDeath(seed);
  const [{ clientId, clientSecret }] = mockClients;
  const target = await openTarget(plainProfile(server.url, { clientId, clientSecret }), {
    version: 'selftest',
  });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const only = ['AUTH', 'ADD-001', 'URI-002'];
  return faultsIn(await judgeTarget(target, { seed, only, examples: 1, evidence: 'outline' }));
}

function listenUntilDeath(seed: number): Promise<Listening> {
  const mock = createMock({ seed, startAt: new Date(`${TRIAL_DAY}T12:00:00Z`) });
  const live = getRequestListener(mock.app.fetch);
  let arrived = 0;
  return listenHttp((request, response) => {
    arrived += 1;
    if (arrived <= LIFE) void live(request, response);
    else request.socket.destroy();
  });
}

function faultsIn({ findings, exitCode, counts }: Run): string[] {
  const alarms = findings.filter(({ verdict }) => ['fail', 'warn', 'error'].includes(verdict));
  const green = findings.filter(({ verdict }) => verdict === 'pass' || verdict === 'info');
  const unseen = green.filter(({ exchanges }) =>
    exchanges.some(({ response }) => response === null),
  );
  // Several findings may share one baseline.
  const own = green.flatMap(({ exchanges }) =>
    exchanges.filter(({ step }) => step !== BASELINE_STEP),
  );
  const answered = own.length;
  const dark = findings.filter(({ verdict }) => verdict === 'could-not-run');
  return [
    ...alarms.map(({ check, verdict, message }) => `${check} ended in ${verdict}: ${message}`),
    ...unseen.map(({ check }) => `${check} passed though a request of it was not answered`),
    ...(answered > 0 && answered <= LIFE ? [] : [`${answered} answers of ${LIFE} were believed`]),
    ...(dark.every(({ message }) => /expected an answer, got/.test(message))
      ? []
      : [unnamed(dark)]),
    ...(counts.emitted === counts.planned ? [] : ['checks are without a finding']),
    ...(exitCode === INCOMPLETE ? [] : [`exit code ${exitCode} in place of 3`]),
  ];
}

function unnamed(dark: Run['findings']): string {
  const first = dark.find(({ message }) => !/expected an answer, got/.test(message));
  return `${first?.check} does not say why it could not run: ${first?.message}`;
}
