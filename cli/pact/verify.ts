import { type Command, InvalidArgumentError } from 'commander';
import { parseJson } from '../../contracts/parse-json.ts';
import { listed } from '../arguments.ts';
import { withBroker } from './broker-options.ts';
import type { VerifyFlags } from './verify-flags.ts';
import { withVersion } from './version-options.ts';

/** `spc pact verify`: a target against pacts from files or a broker. */
export function addPactVerify(pact: Command): void {
  const verify = pact
    .command('verify')
    .argument('[file...]', 'pact files; default: those that the broker chooses')
    .summary('verify a target against pacts')
    .description(
      'Verifies a target against pacts. Provider states are arranged through the drivers of the target; what it cannot arrange could not run and is not a failure.',
    )
    .option('-t, --target <profile>', 'target profile (*.target.yaml); default: the embedded mock')
    .option('--fault <name...>', 'deliberate defects of the embedded mock', listed, [])
    .option('--selector <json...>', 'consumer version selectors for the broker', selector, [])
    .option('--no-pending', 'count failures of pacts that this branch never passed')
    .option('--publish', 'publish the result to the broker', false);
  withBroker(withVersion(verify))
    .addHelpText('after', examples)
    .action(async (files: string[], flags: VerifyFlags) => {
      const { performVerify } = await import('./perform-verify.ts');
      process.exitCode = await performVerify(files, flags);
    });
}

const examples = `
Examples:
  spc pact verify contracts/pacts/*.json
  spc pact verify -t staging.target.yaml pacts/my-app-seek-pass-partner-api.json
  spc pact verify -t staging.target.yaml --broker https://broker.example --selector '{"mainBranch":true}' --publish

Exit codes:
  0 verified · 1 an interaction failed · 2 command line or profile wrong · 3 some could not run, or there were none
  5 target or broker unreachable · 7 refused by a safety rule`;

function selector(
  value: string,
  before: readonly Readonly<Record<string, unknown>>[],
): readonly Readonly<Record<string, unknown>>[] {
  const parsed: unknown = parseJson(value);
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
    return [...before, parsed as Record<string, unknown>];
  }
  throw new InvalidArgumentError('Expected a JSON object such as {"mainBranch":true}.');
}
