import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MissingPeerError } from '../errors/missing-peer-error.ts';
import type { PactFile } from '../pact-file.ts';
import type { ProviderProxy } from './provider-proxy.ts';
import { type VerifierReport, verifierReport } from './verdicts.ts';

const peer = '@pact-foundation/pact-cli';

/** Has Pact's own verifier play a pact to the target. @throws {MissingPeerError} */
export async function runVerifier(
  pact: PactFile,
  proxy: Pick<ProviderProxy, 'port' | 'stateUrl'>,
  timeoutMs: number,
): Promise<VerifierReport> {
  const program = verifierProgram();
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-verify-'));
  const [file, report] = [path.join(folder, 'pact.json'), path.join(folder, 'report.json')];
  try {
    await writeFile(file, JSON.stringify(pact));
    const said = await start(program, [
      `--file=${file}`,
      `--json=${report}`,
      `--provider-name=${pact.provider.name}`,
      '--hostname=127.0.0.1',
      `--port=${proxy.port}`,
      `--state-change-url=${proxy.stateUrl}`,
      '--state-change-teardown',
      `--request-timeout=${timeoutMs}`,
      '--retries=0',
      '--no-colour',
    ]);
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(`Pact's verifier left no report: ${said}`);
    });
    return verifierReport.parse(JSON.parse(text));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function verifierProgram(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${peer}/package.json`);
    return path.join(path.dirname(manifest), 'bin', 'pact-verifier.js');
  } catch (error) {
    throw new MissingPeerError(peer, { cause: error });
  }
}

/** The verifier talks to this machine alone, and would send even that to a proxy. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isProxy = /^(?:https?|all)_proxy$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isProxy.test(name)));
}

/** Its exit code repeats what the report says; what it prints matters only if there is no report. */
function start(program: string, args: readonly string[]): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const env = { ...withoutProxies(process.env), PACT_DO_NOT_TRACK: 'true' };
  execFile(process.execPath, [program, ...args], { env }, (_error, stdout, stderr) =>
    resolve(`${stdout}${stderr}`.trim()),
  );
  return promise;
}
