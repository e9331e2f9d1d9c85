import type { Broker } from '../../pacts/broker/broker.ts';
import { type BrokerPact, pactsForVerification } from '../../pacts/broker/for-verification.ts';
import { announceProvider, publishResult } from '../../pacts/broker/publish-result.ts';
import { PactFileError } from '../../pacts/errors/pact-file-error.ts';
import { readPact } from '../../pacts/pact-file.ts';
import type { InteractionVerdict } from '../../pacts/verification/verdicts.ts';
import { type PactToVerify, verifyPact } from '../../pacts/verification/verify.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import type { Target } from '../../targets/target.ts';
import { expandPatterns } from '../expand-patterns.ts';
import { watchInterruption } from '../interruption.ts';
import { faultOf } from '../mock/faults.ts';
import { openNamedTarget } from '../open-target.ts';
import { today } from '../today.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { connectNamed } from './broker-options.ts';
import { verdictLines } from './verdict-lines.ts';
import type { VerifyFlags } from './verify-flags.ts';
import { versionOf } from './version-options.ts';

/** Carries `spc pact verify` out and returns its exit code. */
export async function performVerify(files: readonly string[], flags: VerifyFlags): Promise<number> {
  assertFits(files, flags);
  const interruption = watchInterruption((line) => screen.say(`\n${line}\n`));
  try {
    const broker = files.length > 0 ? null : await connectNamed(flags, process.env);
    const pacts = broker === null ? await readAll(files) : await askBroker(broker, flags);
    const target = await open(flags, interruption.signal);
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    const verified = await verifyAll(target, pacts);
    const verdicts = verified.flatMap((one) => one.verdicts);
    const shown = flags.json ? jsonText(verdicts) : verdictLines(verdicts);
    screen.print(`${shown}\n`);
    if (verdicts.length === 0) {
      const whose = broker === null ? 'the files hold none' : 'the broker chose no pact for it';
      screen.say(`expected interactions to verify, got nothing: ${whose}\n`);
    }
    if (interruption.signal.aborted) return interrupted();
    if (broker !== null && flags.publish) await publish(broker, verified, flags);
    return exitOf(verdicts);
  } catch (error) {
    if (interruption.signal.aborted && interruption.uncaught() === null) return interrupted();
    throw error;
  } finally {
    interruption.release();
  }
}

/** What was verified until then is only a part of a run, so that it is not published. */
function interrupted(): number {
  screen.say('interrupted: not everything was verified, and nothing was published\n');
  return 3;
}

interface PactResult<Pact extends PactToVerify = PactToVerify> {
  readonly pact: Pact;
  readonly verdicts: readonly InteractionVerdict[];
}

function assertFits(files: readonly string[], flags: VerifyFlags): void {
  if (files.length > 0 && flags.publish) {
    throw new UsageError(
      '--publish: expected pacts of a broker, got files; leave the files out and name the broker',
    );
  }
  if (flags.fault.length > 0 && flags.target !== undefined) {
    throw new UsageError(
      '--fault: expected the embedded mock, got a target; leave one of them out',
    );
  }
}

async function readAll(files: readonly string[]): Promise<readonly PactToVerify[]> {
  const named = await expandPatterns(files);
  const pacts = await Promise.all(named.map(readPact)).catch((error: Error) => {
    throw error instanceof PactFileError ? new UsageError(error.message) : error;
  });
  return pacts.map((pact) => ({ pact, pending: false }));
}

function askBroker(broker: Broker, flags: VerifyFlags): Promise<readonly BrokerPact[]> {
  const { branch } = versionOf(flags, process.env);
  const { selector, pending } = flags;
  return pactsForVerification(broker, { selectors: selector, providerBranch: branch, pending });
}

function open({ target, fault }: VerifyFlags, signal: AbortSignal): Promise<Target> {
  const mock = { seed: 1, asOf: today(), signal };
  if (fault.length === 0) return openNamedTarget({ profile: target, ...mock });
  return openEmbeddedMock({ ...mock, version, faults: fault.map(faultOf) });
}

async function verifyAll(
  target: Target,
  pacts: readonly PactToVerify[],
): Promise<readonly PactResult[]> {
  const verified: PactResult[] = [];
  for (const pact of pacts) verified.push({ pact, verdicts: await verifyPact(target, pact) });
  return verified;
}

/** Publishes only what was judged as a whole: a result with gaps would count as a failure of the provider. */
async function publish(
  broker: Broker,
  verified: readonly PactResult[],
  flags: VerifyFlags,
): Promise<void> {
  const provider = versionOf(flags, process.env);
  const [whole, partial] = [verified.filter(isWhole), verified.filter((one) => !isWhole(one))];
  if (whole.length > 0) await announceProvider(broker, provider);
  for (const { pact, verdicts } of whole) {
    await publishResult(broker, pact as BrokerPact, verdicts, provider);
  }
  screen.say(`published ${whole.length} of ${verified.length} results\n`);
  for (const { pact } of partial) {
    screen.say(
      `no result for ${pact.pact.consumer.name}: some of its interactions could not run\n`,
    );
  }
}

function isWhole({ verdicts }: PactResult): boolean {
  return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict !== 'could-not-run');
}

function exitOf(verdicts: readonly InteractionVerdict[]): number {
  if (verdicts.some(({ verdict, pending }) => verdict === 'fail' && !pending)) return 1;
  const gaps = verdicts.some(({ verdict }) => verdict === 'could-not-run');
  return gaps || verdicts.length === 0 ? 3 : 0;
}
