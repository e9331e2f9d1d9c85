import { type ClientFindings, type HostedClientOptions, hostedClient } from './hosted-client.ts';
import { loadVitest } from './load-vitest.ts';

/** A mock for the tests of a file, whose client is judged when they have ended. */
export interface HostedClient {
  /** What your code takes for the URL of the Partner API. */
  readonly url: string;
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  /** Test control: people who open links, and the clock. */
  readonly controlUrl: string;
}

/**
 * Starts a mock for the tests of the vitest file that awaits this call. When they have ended, the file fails if what they
 * sent broke a documented rule for clients. Rules that they gave no occasion for are not judged.
 */
export async function hostClient(options: HostedClientOptions = {}): Promise<HostedClient> {
  const { afterAll } = await loadVitest();
  const hosted = await hostedClient(options);
  afterAll(async () => {
    const broken = brokenRules(hosted.findings());
    await hosted.close();
    if (broken.length > 0) throw new Error(`the client broke ${broken.join('\n')}`);
  });
  const { url, client, controlUrl } = hosted;
  return { url, client, controlUrl };
}

function brokenRules(findings: ClientFindings): readonly string[] {
  return findings
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ requirement, message }) => `${requirement}: ${message}`);
}
