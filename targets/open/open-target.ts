import { credentialType } from '../../contracts/credentials/all.ts';
import { addPath, statusesPath, tokenPath } from '../../contracts/endpoints.ts';
import type { Person } from '../../contracts/test-control.ts';
import { assertSafeHosts, isProductionProfile } from '../../profiles/host-safety.ts';
import type { ClientCredentials, Profile } from '../../profiles/profile.ts';
import { type ProxyEnvironment, proxyFor, proxySecrets } from '../../profiles/proxies.ts';
import { assertTlsVerified } from '../../profiles/tls-switches.ts';
import type { Exchange } from '../../results/exchange.ts';
import type { Channel } from '../channel.ts';
import { askCapabilities } from '../control/control-capabilities.ts';
import { controlClock } from '../control/control-clock.ts';
import { type ControlDriver, createControlDriver } from '../control/control-driver.ts';
import { controlPeople } from '../control/control-people.ts';
import type { Clock } from '../drivers.ts';
import { createBudget } from '../http/budget.ts';
import type { HttpChannel } from '../http/capture.ts';
import { type Connections, createConnections } from '../http/connections.ts';
import { createHttp, type Http } from '../http/http.ts';
import { createThrottle } from '../http/throttle.ts';
import { createUploadClient } from '../http/upload-client.ts';
import type { ModuleDriver } from '../module/module-driver.ts';
import { connectPartner, type PartnerConnection } from '../partner/connect-partner.ts';
import { dateHeaderClock } from '../partner/date-header-clock.ts';
import { createTokenCache } from '../partner/token-cache.ts';
import { type PeopleSession, sessionOfNewPeople, sessionWithoutPeople } from '../people-session.ts';
import { createRedactor, type Redactor } from '../redaction.ts';
import { type Session, stepReader, type Target } from '../target.ts';
import { openBrowser, openModule, withPeople } from './open-people.ts';
import { openReceiver } from './open-receiver.ts';

/** What opening a target needs besides its profile. */
export interface OpenOptions {
  /** The suite's version, named in `user-agent`. */
  readonly version: string;
  /** Ends every wait of the target. */
  readonly signal?: AbortSignal;
  /** Gets the exchanges that belong to no check: the look at test control, clock moves, resets. */
  readonly record?: (exchange: Exchange) => void;
  /** Whether the target is ours alone, so that everything in it may be forgotten. Default: it is not. */
  readonly oursAlone?: boolean;
  /** The words with which its test control says what it can do, if that need not be asked. */
  readonly controlCapabilities?: readonly string[];
  /** Whether its server never closes a connection by itself. Default: it may. */
  readonly keepsConnections?: boolean;
  /** Names of the people of pending checks: they are not leased, and can be resumed. Default: none. */
  readonly reserved?: readonly Person[];
  /** Keeps a picture that a browser took, under a name below the output folder. Default: none are taken. */
  readonly keep?: (file: string, picture: Uint8Array) => Promise<void>;
  /** Whether a profile of production is not refused, and only read. Default: it is refused. */
  readonly productionIsMeant?: boolean;
  /** The variables that name proxies. Default: the environment of this process. */
  readonly env?: ProxyEnvironment;
}

/**
 * Opens a target: checks its hosts, asks test control what it can do unless that is known, and readies the drivers.
 *
 * A test control that does not answer is not an error: what the profile claims is then in `missing`.
 *
 * @throws {UnsafeTargetError} before anything is sent.
 * @throws {ProfileError} if the environment names a proxy by something that is not a URL of one
 */
export async function openTarget(given: Profile, options: OpenOptions): Promise<Target> {
  assertSafeHosts(given, options.productionIsMeant);
  assertTlsVerified(options.env ?? process.env);
  const profile = isProductionProfile(given) ? withoutDrivers(given) : given;
  const lines = openLines(profile, options);
  const own = ownChannel(options, lines);
  const control =
    profile.control === null ? null : createControlDriver(lines.control, profile.control);
  const module = await openModule(profile, lines, options.reserved);
  const driver = module ?? (await openBrowser(profile, lines, options));
  const { controlCapabilities = null } = options;
  const answered = await askCapabilities(profile, control, own, controlCapabilities);
  const abilities = await withPeople(profile, answered);
  const partners = connectClients(profile, lines);
  const forgetTokens = (): void => {
    for (const { tokens } of partners) tokens.clear();
  };
  const can = abilities.capabilities;
  const receiver = openReceiver(profile, lines.ended);
  const taken = new Set<Person>();
  const mayReset = options.oursAlone === true && can.has('reset');
  return {
    profile,
    capabilities: mayReset ? can : new Set([...can].filter((name) => name !== 'reset')),
    missing: abilities.missing,
    clock: can.has('clock') ? openClock(profile, { control, module }, own, forgetTokens) : null,
    serverClock:
      profile.clock === 'deferred' ? dateHeaderClock(lines.partner, profile.baseUrl, own) : null,
    session: ({ record = () => {}, step, mark, signal, freshPeople = false }) => {
      const covered = signal === undefined || signal === options.signal;
      const ends = covered ? lines.ended : AbortSignal.any([lines.ended, signal]);
      const channel = { record, step: stepReader(step), mark, signal: ends };
      const people =
        driver === null
          ? peopleOfControl(can.has('people') ? control : null, taken, channel)
          : driver.open(channel, freshPeople);
      const uploads = createUploadClient(lines.partner, profile.safety.allowHosts, {
        ...channel,
        via: 'http',
      });
      return { ...openSession(partners, channel), uploads, ...people };
    },
    reset: control !== null && mayReset ? resetting(control, own, forgetTokens) : null,
    receiver,
    redact: (text) => lines.redactor.redact(text),
    close: async () => {
      await receiver?.close();
      await driver?.close();
      await lines.close();
    },
  };
}

function openClock(
  profile: Profile,
  by: { readonly control: ControlDriver | null; readonly module: ModuleDriver | null },
  own: HttpChannel,
  moved: () => void,
): Clock | null {
  if (profile.clock === 'driver') return by.module?.clock(own, moved) ?? null;
  return by.control === null ? null : controlClock(by.control, own, moved);
}

/** In production no link is opened and no time is moved, even if a driver could. */
function withoutDrivers(profile: Profile): Profile {
  return { ...profile, control: null, people: 'none', clock: 'none' };
}

/** What every driver of one target sends over. */
interface Lines {
  readonly partner: Http;
  readonly control: Http;
  readonly connections: Connections;
  readonly redactor: Redactor;
  /** Aborted when the target is closed or the caller's signal is. */
  readonly ended: AbortSignal;
  close(): Promise<void>;
}

/** Test control has its own HTTP client: its traffic is neither counted nor paced, as it does not load the API. */
function openLines(profile: Profile, options: OpenOptions): Lines {
  const { limits, tls } = profile;
  const { env = process.env } = options;
  const redactor = createRedactor();
  for (const secret of secretsOfProxies(profile, env)) redactor.register(secret);
  for (const { value, isSecret } of profile.headers) if (isSecret) redactor.register(value);
  if (profile.hooks.standing) redactor.register(profile.hooks.standing.secret);
  for (const text of configuredTexts(profile)) redactor.exempt(text);
  const origins = originsOf(profile);
  const identity = tls.client === null ? null : { ...tls.client, origins };
  const connections = createConnections({ ca: tls.ca, identity, env });
  const closing = new AbortController();
  const shared = {
    connections,
    redactor,
    timeoutMs: limits.requestTimeoutMs,
    userAgent: profile.userAgent ?? `seekpass-conformance/${options.version}`,
    gateway: { origins, headers: headersOf(profile) },
    keepsConnections: options.keepsConnections ?? false,
    readOnly: isProductionProfile(profile),
  };
  const { concurrency } = limits;
  const partner = createHttp({
    ...shared,
    throttle: createThrottle(limits),
    budget: createBudget(limits.maxRequests),
  });
  const unpaced = createThrottle({ concurrency, requestsPerSecond: null });
  const control = createHttp({ ...shared, throttle: unpaced, budget: null });
  return {
    partner,
    control,
    connections,
    redactor,
    ended:
      options.signal === undefined
        ? closing.signal
        : AbortSignal.any([closing.signal, options.signal]),
    close: async () => {
      closing.abort(new Error('the target was closed'));
      await connections.close();
    },
  };
}

/** The hosts of the target: no other sees what a gateway before it wants. */
function originsOf({ baseUrl, linkBaseUrl, control }: Profile): ReadonlySet<string> {
  const urls = [baseUrl, linkBaseUrl, control].filter((url) => url !== null);
  return new Set(urls.map((url) => new URL(url).origin));
}

function headersOf({ headers }: Profile): Readonly<Record<string, string>> {
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]));
}

/** What the suite sends or prints by itself: no target makes a secret of it. */
function configuredTexts({ baseUrl, linkBaseUrl, control, auth, secondClient, ...rest }: Profile) {
  const { documents, credentialTypes, safety, name } = rest;
  const written = [
    baseUrl,
    linkBaseUrl,
    control,
    name,
    safety.idPrefix,
    auth.clientId,
    secondClient?.clientId,
    tokenPath,
    statusesPath,
    ...credentialTypes,
    ...credentialTypes.map(addPath),
    ...Object.values(documents),
    ...OWN_WORDS,
  ];
  return written.filter((text) => text !== undefined && text !== null);
}

const OWN_WORDS = ['client_credentials', 'application/json', 'application/x-www-form-urlencoded'];

function secretsOfProxies(
  { baseUrl, linkBaseUrl, control }: Profile,
  env: ProxyEnvironment,
): readonly string[] {
  const urls = [baseUrl, linkBaseUrl, control].filter((url) => url !== null);
  return urls.flatMap((url) => {
    const proxy = proxyFor(new URL(url), env);
    return proxy === null ? [] : proxySecrets(proxy);
  });
}

function ownChannel({ record }: OpenOptions, lines: Lines): HttpChannel {
  return {
    via: 'control',
    record: record ?? (() => {}),
    step: () => 'target',
    signal: lines.ended,
  };
}

function connectClients(profile: Profile, lines: Lines): PartnerConnection[] {
  const clients = [profile.auth, ...(profile.secondClient === null ? [] : [profile.secondClient])];
  return clients.map((credentials) => connectClient(profile, lines, credentials));
}

function connectClient(
  profile: Profile,
  lines: Lines,
  credentials: ClientCredentials,
): PartnerConnection {
  lines.redactor.register(credentials.clientSecret);
  const scopes = profile.credentialTypes.flatMap((name) => credentialType(name)?.scope ?? []);
  return {
    http: lines.partner,
    baseUrl: profile.baseUrl,
    credentials,
    scopes,
    checkHeader: profile.checkHeader,
    tokens: createTokenCache(),
    redactor: lines.redactor,
    closed: lines.ended,
  };
}

function openSession(
  [first, second]: readonly PartnerConnection[],
  channel: Channel,
): Pick<Session, 'partner' | 'secondPartner'> {
  if (first === undefined) throw new TypeError('a target has at least one partner client');
  const http = { ...channel, via: 'http' } as const;
  return {
    partner: connectPartner(first, http),
    secondPartner: second === undefined ? null : connectPartner(second, http),
  };
}

function peopleOfControl(
  control: ControlDriver | null,
  taken: Set<Person>,
  channel: Channel,
): PeopleSession {
  if (control === null) return sessionWithoutPeople();
  return sessionOfNewPeople(controlPeople(control, { ...channel, via: 'control' }), taken);
}

function resetting(
  control: ControlDriver,
  channel: HttpChannel,
  forgetTokens: () => void,
): () => Promise<void> {
  return async () => {
    await control.reset(channel);
    forgetTokens();
  };
}
