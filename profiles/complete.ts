import type { Documents } from '../contracts/credentials/define.ts';
import { isLoopback } from '../contracts/loopback.ts';
import type { GatewayHeader } from './gateway.ts';
import { unsupportedParts } from './names.ts';
import type { BrowserPeople, DrivenBy, Limits, ModulePeople, Profile, Tls } from './profile.ts';
import type { ProfileFile } from './schema.ts';
import { completeSecondVersion } from './second-version.ts';

/** A target on this machine is ours; any other is asked gently. */
const onLoopback: Limits = {
  requestsPerSecond: 1000,
  maxRequests: 100_000,
  concurrency: 8,
  requestTimeoutMs: 10_000,
};
const elsewhere: Limits = {
  requestsPerSecond: 5,
  maxRequests: 1000,
  concurrency: 4,
  requestTimeoutMs: 10_000,
};

/** What the files that a profile names hold. */
export interface ProfileFiles {
  readonly documents: Documents;
  /** Null if neither a browser nor a module drives them. */
  readonly people: BrowserPeople | ModulePeople | null;
  readonly knownFailures: Profile['knownFailures'];
  readonly tls: Tls;
  readonly headers: readonly GatewayHeader[];
}

/** Fills in the defaults that depend on other keys. */
export function completeProfile(
  file: ProfileFile,
  { documents, people, knownFailures, tls, headers }: ProfileFiles,
): Profile {
  const { baseUrl, linkBaseUrl = baseUrl, secondClient = null, control, limits, ...rest } = file;
  const isOnLoopback = isLoopback(new URL(baseUrl).hostname);
  const usual = isOnLoopback ? onLoopback : elsewhere;
  return {
    ...rest,
    ...completeSecondVersion(rest, isOnLoopback),
    baseUrl: withoutSlash(baseUrl),
    linkBaseUrl: withoutSlash(linkBaseUrl),
    secondClient,
    documents,
    control: control === 'none' ? null : withoutSlash(control),
    tls,
    headers,
    userAgent: file.userAgent ?? null,
    people: people ?? drivenBy(file.people, control),
    clock: clockOf(file, people),
    limits: {
      requestsPerSecond: limits.requestsPerSecond ?? usual.requestsPerSecond,
      maxRequests: limits.maxRequests ?? usual.maxRequests,
      concurrency: limits.concurrency ?? usual.concurrency,
      requestTimeoutMs: limits.requestTimeoutMs ?? usual.requestTimeoutMs,
    },
    unsupported: unsupportedParts(file.unsupported),
    knownFailures,
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function drivenBy(written: ProfileFile['people' | 'clock'], control: string): DrivenBy {
  if (written === 'none' || written === 'control') return written;
  return control === 'none' ? 'none' : 'as-reported';
}

/** A driver module that can move the clock does, unless the profile says who else. */
function clockOf(
  { clock, control }: ProfileFile,
  people: ProfileFiles['people'],
): Profile['clock'] {
  if (clock === 'deferred') return clock;
  const byModule = people?.driver === 'module' && people.capabilities.includes('clock');
  return clock === undefined && byModule ? 'driver' : drivenBy(clock, control);
}
