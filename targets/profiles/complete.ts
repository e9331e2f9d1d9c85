import type { Documents } from '../../contracts/credentials/define.ts';
import { isLoopback } from '../host-safety.ts';
import type { BrowserPeople, DrivenBy, Limits, Profile } from '../profile.ts';
import { unsupportedParts } from './names.ts';
import type { ProfileFile } from './schema.ts';

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

/** Fills in the defaults that depend on other keys. */
export function completeProfile(
  file: ProfileFile,
  documents: Documents,
  inBrowser: BrowserPeople | null,
  knownFailures: Profile['knownFailures'],
): Profile {
  const { baseUrl, linkBaseUrl = baseUrl, secondClient = null, control, limits, ...rest } = file;
  const usual = isLoopback(new URL(baseUrl).hostname) ? onLoopback : elsewhere;
  return {
    ...rest,
    baseUrl: withoutSlash(baseUrl),
    linkBaseUrl: withoutSlash(linkBaseUrl),
    secondClient,
    documents,
    control: control === 'none' ? null : withoutSlash(control),
    people: inBrowser ?? drivenBy(file.people, control),
    clock: drivenBy(file.clock, control),
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
  if (typeof written === 'string') return written;
  return control === 'none' ? 'none' : 'as-reported';
}
