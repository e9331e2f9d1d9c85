import { credentialTypesV2, knownReplacementKeys } from '../../contracts/credentials/all.ts';
import { ordinaryCategories } from '../../contracts/credentials/universal-credential.ts';
import { controlCapabilities } from '../../contracts/test-control.ts';
import { mockClients } from '../../mock/clients.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { startMockThread } from '../../mock/thread/start.ts';
import type { Profile } from '../../profiles/profile.ts';
import { defaultAssumptions } from '../../profiles/schema.ts';
import { usualSecondVersion } from '../../profiles/second-version.ts';
import type { Target } from '../target.ts';
import { type OpenOptions, openTarget } from './open-target.ts';
import { sampleDocuments } from './sample-documents.ts';

/** What holds for every embedded mock. It need not be asked what it can do, so that checks are planned while it still loads. */
const ours = { oursAlone: true, keepsConnections: true, controlCapabilities } as const;

/** How to start the embedded mock. */
export interface EmbeddedMockOptions extends Omit<OpenOptions, keyof typeof ours> {
  /** The same seed and requests give the same answers. */
  readonly seed: number;
  /** The date on which the mock's clock stands at noon, UTC, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Deliberate defects of the mock; one with defects shares the thread of its caller. */
  readonly faults?: readonly Fault[];
  /** Whether a mock without defects shares the thread of its caller too, such as one that is instrumented. Default false. */
  readonly sharesThread?: boolean;
  /** Whether a mock on its own thread is opened before it has loaded; what it is sent meanwhile waits. Default false. */
  readonly loadsMeanwhile?: boolean;
  /** Requests side by side. Default 8. */
  readonly concurrency?: number;
}

/**
 * Starts a mock server of our own on a free loopback port and opens it as a target that can do everything.
 *
 * Closing the target stops the server.
 */
export async function openEmbeddedMock(options: EmbeddedMockOptions): Promise<Target> {
  const { concurrency = 8, ...open } = options;
  const mock = await startMock(options);
  try {
    const target = await openTarget(mockProfile(mock.url, concurrency), {
      ...open,
      ...ours,
    });
    const close = async (): Promise<void> => {
      await Promise.all([target.close(), mock.close()]);
    };
    return { ...target, close };
  } catch (error) {
    await mock.close();
    throw error;
  }
}

/** Defects are functions, which no other thread can be sent. */
async function startMock(options: EmbeddedMockOptions) {
  const { seed, asOf, faults = [], sharesThread, loadsMeanwhile } = options;
  const startAt = new Date(`${asOf}T12:00:00Z`);
  if (faults.length === 0 && !sharesThread) {
    return startMockThread({ seed, startAt }, loadsMeanwhile ? 'listening' : 'loaded');
  }
  const { serveMock } = await import('../../mock/serve.ts');
  return serveMock({ seed, startAt, clock: 'still', faults });
}

/** The profile of a mock server at this URL, with all it knows and no limits to speak of. */
export function mockProfile(url: string, concurrency: number): Profile {
  const [auth, secondClient] = mockClients;
  return {
    name: 'embedded mock',
    baseUrl: url,
    linkBaseUrl: url,
    auth: { clientId: auth.clientId, clientSecret: auth.clientSecret },
    secondClient: { clientId: secondClient.clientId, clientSecret: secondClient.clientSecret },
    credentialTypes: credentialTypesV2.map(({ name }) => name),
    documents: sampleDocuments,
    control: `${url}/__control`,
    tls: { ca: null, client: null },
    headers: [],
    userAgent: null,
    people: 'control',
    clock: 'control',
    limits: {
      requestsPerSecond: 1e6,
      maxRequests: 10_000_000,
      concurrency,
      requestTimeoutMs: 10_000,
    },
    safety: { allowHosts: [], idPrefix: 'spc-' },
    checkHeader: 'X-Spc-Check',
    replacementKeys: knownReplacementKeys(),
    assume: defaultAssumptions,
    unsupported: {},
    knownFailures: [],
    ...usualSecondVersion,
    categories: ordinaryCategories,
    // It decides and delivers before it answers: what has not come by then does not come.
    hooks: { ...usualSecondVersion.hooks, deadlineMs: 150, graceMs: 20, lagMs: 150 },
    uploads: { ...usualSecondVersion.uploads, processingMs: 0 },
  };
}
