import { assertSafeHosts } from '../../profiles/host-safety.ts';
import { loadProfile } from '../../profiles/load.ts';
import type { Profile } from '../../profiles/profile.ts';
import { ProfileError } from '../../profiles/profile-error.ts';
import { proxyFor } from '../../profiles/proxies.ts';
import { assertTlsVerified } from '../../profiles/tls-switches.ts';
import { UnsafeTargetError } from '../../profiles/unsafe-target-error.ts';
import { usualSlips } from '../../profiles/usual-slips.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import type { Target } from '../../targets/target.ts';
import { ledgerPlace } from '../ledger-place.ts';
import { assertProductionMeant } from '../production.ts';
import { protectSecrets } from '../protect-secrets.ts';
import { today } from '../today.ts';
import { version } from '../version.ts';
import { browserLines } from './browser.ts';
import { budgetLine, documentLines } from './completeness.ts';
import { controlLine } from './control.ts';
import { ledgerLines } from './ledger.ts';
import { fine, type Line, problem } from './line.ts';
import { dnsLine, reachableLine, tlsLine } from './network.ts';
import { examinePartner } from './partner.ts';
import { authoritiesLine, proxyLine } from './route.ts';

/** The longest that one request may take here, in milliseconds: a doctor is to be quick. */
const patienceMs = 3000;

/**
 * Looks at the target of a profile, line by line; what makes the rest pointless ends it.
 *
 * @throws {UsageError} if --production is given and the profile is not one of production
 */
export async function* examineProfile(
  file: string,
  signal: AbortSignal,
  { productionIsMeant = false, ledger = ledgerPlace({ out: 'report' }) } = {},
): AsyncGenerator<Line> {
  if (!(yield* isTlsVerified())) return;
  const profile = yield* readProfile(file);
  if (profile === null) return;
  for (const slip of usualSlips(profile)) {
    yield problem('profile', slip, 'correct it, then run the doctor again', 2);
  }
  assertProductionMeant({ iKnowThisIsProduction: productionIsMeant }, profile);
  if (!(yield* areHostsSafe(profile, productionIsMeant))) return;
  yield* documentLines(profile);
  yield budgetLine(profile, today());
  yield* ledgerLines(profile, ledger);
  if (!productionIsMeant) yield* browserLines(profile);
  if (!(yield* isReachable(profile))) return;
  const limits = {
    ...profile.limits,
    requestTimeoutMs: Math.min(profile.limits.requestTimeoutMs, patienceMs),
  };
  const target = await openTarget({ ...profile, limits }, { version, signal, productionIsMeant });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  yield* examineTarget(target, signal);
}

/** Looks at an open target: test control, tokens, status, clock. */
export async function* examineTarget(target: Target, signal: AbortSignal): AsyncGenerator<Line> {
  yield controlLine(target);
  yield* examinePartner(target, signal);
}

/** Not looked at further: with it, no certificate would be what the doctor says of it. */
function* isTlsVerified(): Generator<Line, boolean> {
  try {
    assertTlsVerified(process.env);
    return true;
  } catch (error) {
    yield problem(
      'TLS',
      (error as Error).message,
      'unset the variable, then run the doctor again',
      2,
    );
    return false;
  }
}

async function* readProfile(file: string): AsyncGenerator<Line, Profile | null> {
  try {
    const profile = await loadProfile(file, process.env);
    protectSecrets(profile);
    yield fine(
      'profile',
      `${file} describes ${profile.name}, which takes ${profile.credentialTypes.join(', ')}`,
    );
    return profile;
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    yield problem('profile', error.message, 'correct these lines of the profile', 2);
    return null;
  }
}

function* areHostsSafe(profile: Profile, productionIsMeant: boolean): Generator<Line, boolean> {
  try {
    assertSafeHosts(profile, productionIsMeant);
    const { host } = new URL(profile.baseUrl);
    yield productionIsMeant
      ? fine('hosts', `${host} is production: it is read, and nothing is submitted`, 'note')
      : fine('hosts', `${host} may be tested`);
    return true;
  } catch (error) {
    if (!(error instanceof UnsafeTargetError)) throw error;
    yield problem('hosts', error.message, 'test only hosts that are meant for it', 7);
    return false;
  }
}

async function* isReachable(profile: Profile): AsyncGenerator<Line, boolean> {
  const [api, links] = [new URL(profile.baseUrl), new URL(profile.linkBaseUrl)];
  const route = { proxy: proxyFor(api, process.env), ...profile.tls };
  yield proxyLine(api, route);
  yield authoritiesLine(route, process.env.NODE_EXTRA_CA_CERTS);
  // Behind a proxy the name of the target means nothing here, and its port is not open from here.
  const first = route.proxy?.url ?? api;
  const name = route.proxy === null ? 'Partner API' : 'proxy port';
  for (const look of [() => dnsLine(first), () => reachableLine(name, first)]) {
    const line = await look();
    yield line;
    if (line.state === 'problem') return false;
  }
  const tls = await tlsLine(api, new Date(), route);
  yield tls;
  yield await linkHostLine(links, api);
  return tls.exit !== 5;
}

async function linkHostLine(links: URL, api: URL): Promise<Line> {
  const name = 'link host';
  if (links.host === api.host) return fine(name, `${links.host}, as the API`);
  const proxy = proxyFor(links, process.env);
  if (proxy === null) return reachableLine(name, links);
  return fine(name, `${links.host}, by the proxy of ${proxy.variable}`, 'note');
}
