import type { Command } from 'commander';
import { type BrokerFlags, connectNamed, withBroker } from './broker-options.ts';
import { versionOf } from './version-options.ts';

interface DeploymentFlags extends BrokerFlags {
  readonly pacticipant: string;
  readonly appVersion?: string;
  readonly environment: string;
}

/** `spc pact can-i-deploy`: whether everything that a version meets has been verified. */
export function addCanIDeploy(pact: Command): void {
  withDeployment(pact.command('can-i-deploy'))
    .summary('ask a broker whether a version may be deployed')
    .description('Asks a Pact Broker whether all that a version meets there has been verified.')
    .addHelpText(
      'after',
      examplesOf('can-i-deploy', '0 yes · 1 no · 2 command line wrong · 5 the broker'),
    )
    .action(async (flags: DeploymentFlags) => {
      const broker = await connectNamed(flags, process.env);
      const { canDeploy } = await import('../../pacts/broker/deployment.ts');
      const answer = await canDeploy(broker, deploymentOf(flags));
      const words = `${answer.deployable ? 'yes' : 'no'}: ${answer.reason}`;
      process.stdout.write(`${flags.json ? JSON.stringify(answer) : words}\n`);
      process.exitCode = answer.deployable ? 0 : 1;
    });
}

/** `spc pact record-deployment`: tells a broker what now runs where. */
export function addRecordDeployment(pact: Command): void {
  withDeployment(pact.command('record-deployment'))
    .summary('tell a broker that a version was deployed')
    .description('Tells a Pact Broker that a version now runs in an environment.')
    .addHelpText(
      'after',
      examplesOf(
        'record-deployment',
        '0 the broker shows it · 2 command line wrong · 5 the broker',
      ),
    )
    .action(async (flags: DeploymentFlags) => {
      const broker = await connectNamed(flags, process.env);
      const { recordDeployment } = await import('../../pacts/broker/deployment.ts');
      await recordDeployment(broker, deploymentOf(flags));
      const { pacticipant, version, environment } = deploymentOf(flags);
      const words = `${pacticipant} ${version} runs in ${environment}`;
      process.stdout.write(`${flags.json ? JSON.stringify(deploymentOf(flags)) : words}\n`);
      process.exitCode = 0;
    });
}

function withDeployment(command: Command): Command {
  return withBroker(command)
    .requiredOption('--pacticipant <name>', 'the application, as the broker names it')
    .option(
      '--app-version <version>',
      'its version; default: the commit, from the CI system or git',
    )
    .requiredOption('--environment <name>', 'where it goes, such as production');
}

function deploymentOf(flags: DeploymentFlags) {
  const { pacticipant, environment } = flags;
  return { pacticipant, version: versionOf(flags, process.env).version, environment };
}

function examplesOf(command: string, exitCodes: string): string {
  return `
Examples:
  spc pact ${command} --pacticipant my-app --environment production
  spc pact ${command} --pacticipant my-app --app-version 1.4.2 --environment production --broker https://broker.example

Exit codes:
  ${exitCodes}`;
}
