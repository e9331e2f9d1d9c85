import { passiveSession } from '../clients/session/session-file.ts';
import { clientRun } from '../clients/verdict/client-run.ts';
import { redacted } from '../mock/journal/redact.ts';
import { serveMock } from '../mock/serve.ts';

/** How a client is judged inside a test run. */
export interface HostedClientOptions {
  /** Rules or areas, as `spc client --only` takes them. Default: all. */
  readonly only?: readonly string[];
  /** Why an area or a rule is not judged, by its name. */
  readonly unsupported?: Readonly<Record<string, string>>;
  /** The hosts of documents that SEEK Pass knows. */
  readonly documentHosts?: readonly string[];
}

/** What one rule came to. */
type ClientFinding = ReturnType<typeof clientRun>['findings'][number];
export type ClientFindings = readonly ClientFinding[];

/** Starts a mock whose journal is judged on demand. */
export async function hostedClient(options: HostedClientOptions) {
  const mock = await serveMock({ clock: 'running', journal: 20_000, otherOrigin: true });
  const [client] = mock.clients;
  const startedAt = new Date();
  function findings(): ClientFindings {
    const secrets = [{ secret: client.clientSecret, shown: '[secret]' }];
    const session = passiveSession([...redacted(mock.journal.entries(), secrets)]);
    return clientRun([session], {
      name: 'client',
      command: 'vitest',
      profileFile: null,
      profile: {
        documentHosts: options.documentHosts ?? null,
        replacementKeys: {},
        limits: { callMs: 60_000, resultWithinMs: 30_000 },
      },
      knownFailures: [],
      unsupported: options.unsupported ?? {},
      only: options.only ?? [],
      requireAll: false,
      strict: false,
      seed: 1,
      runId: 'vitest',
      version: 'vitest',
      startedAt,
      finishedAt: startedAt,
      lastOutput: '',
      problems: [],
    }).findings;
  }
  const { url } = mock;
  return { url, client, controlUrl: `${url}/__control`, findings, close: () => mock.close() };
}
