import { z } from 'zod';
import { BrokerError } from '../errors/broker-error.ts';
import type { Broker } from './broker.ts';
import { linkOf, readAs } from './resource.ts';

/** A version of an application and where it is to go. */
export interface Deployment {
  readonly pacticipant: string;
  readonly version: string;
  readonly environment: string;
}

const answerShape = z.looseObject({
  summary: z.looseObject({ deployable: z.boolean().nullable(), reason: z.string() }),
});

/** Whether all that this version meets in the environment has been verified, with the broker's reason. */
export async function canDeploy(
  broker: Broker,
  deployment: Deployment,
): Promise<{ readonly deployable: boolean; readonly reason: string }> {
  const relation = 'pb:can-i-deploy-pacticipant-version-to-environment';
  const url = linkOf(broker.index, relation, { ...deployment });
  const { deployable, reason } = readAs(answerShape, await broker.get(url), url).summary;
  return { deployable: deployable === true, reason };
}

const environmentsShape = z.looseObject({
  _embedded: z.looseObject({
    environments: z.array(z.looseObject({ uuid: z.string(), name: z.string() })),
  }),
});

/** Notes that this version now runs in the environment. @throws {BrokerError} */
export async function recordDeployment(broker: Broker, deployment: Deployment): Promise<void> {
  const { pacticipant, version, environment } = deployment;
  const url = linkOf(broker.index, 'pb:environments');
  const { environments } = readAs(environmentsShape, await broker.get(url), url)._embedded;
  const found = environments.find(({ name }) => name === environment);
  if (found === undefined) {
    const names = environments.map(({ name }) => name).join(', ');
    throw new BrokerError(
      `the broker has no environment "${environment}", only: ${names || 'none'}; make it at the broker first`,
    );
  }
  const place = linkOf(broker.index, 'pb:pacticipant-version', { pacticipant, version });
  const links = (await broker.get(place))._links?.['pb:record-deployment'] ?? [];
  const link = [links].flat().find(({ name }) => name === environment);
  if (link === undefined) {
    throw new BrokerError(`${place}: the broker takes no deployment to "${environment}" for it`);
  }
  const { currentlyDeployed } = await broker.send('POST', link.href, {});
  if (currentlyDeployed === true) return;
  throw new BrokerError(
    `${link.href}: the broker does not show the deployment that it was told of`,
  );
}
