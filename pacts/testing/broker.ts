import { listen, type ReceivedRequest } from '../../targets/testing/http-server.ts';
import { providerName } from '../pact-file.ts';

/** A broker's answer: JSON, or any other text. */
export interface BrokerAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The requests of a publish, by what they are for. */
export type BrokerRoute = 'index' | 'publish' | 'pact' | 'version';

/** Wrong answers by route: each function gets the honest answer. */
export type WrongAnswers = Partial<Record<BrokerRoute, (honest: BrokerAnswer) => BrokerAnswer>>;

interface Publication {
  readonly pacticipantVersionNumber: string;
  readonly branch?: string;
  readonly tags: readonly string[];
  readonly contracts: readonly { readonly content: string }[];
}

/** As much of a Pact Broker as a publish needs, over HTTP, with a bearer token before everything. */
export function brokerForTests({
  token = '',
  wrong = {},
}: {
  token?: string;
  wrong?: WrongAnswers;
} = {}) {
  let kept: Publication | null = null;
  const honest = (route: BrokerRoute, url: string, { body }: ReceivedRequest): BrokerAnswer => {
    if (route === 'publish') kept = JSON.parse(body);
    return { status: 200, body: bodies[route](url, kept) };
  };
  return listen((request, response) => {
    const url = `http://${request.headers.host}`;
    const allowed = token === '' || request.headers.authorization === `Bearer ${token}`;
    const route = routeOf(request);
    const truth = allowed ? honest(route, url, request) : denied(request);
    const { status, body } = allowed ? (wrong[route] ?? same)(truth) : truth;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/hal+json' }).end(text);
  });
}

const same = (answer: BrokerAnswer): BrokerAnswer => answer;

/** Repeats what it was sent, as servers in their debug mode do. */
function denied({ headers }: ReceivedRequest): BrokerAnswer {
  return { status: 401, body: { error: `no such user: ${headers.authorization}` } };
}

function routeOf({ method, path }: ReceivedRequest): BrokerRoute {
  if (method === 'POST') return 'publish';
  if (path.startsWith('/pacts/')) return 'pact';
  return path === '/' ? 'index' : 'version';
}

const bodies: Readonly<Record<BrokerRoute, (url: string, kept: Publication | null) => unknown>> = {
  index: (url) => ({
    _links: {
      'pb:publish-contracts': { href: `${url}/contracts/publish` },
      'pb:pacticipant-version': { href: `${url}/pacticipants/{pacticipant}/versions/{version}` },
    },
  }),
  publish: (url, kept) => ({
    _links: {
      'pb:contracts': [
        { href: `${url}/pacts/provider/${providerName}/version/${kept?.pacticipantVersionNumber}` },
      ],
    },
  }),
  pact: (url, kept) => ({
    ...JSON.parse(Buffer.from(kept?.contracts[0]?.content ?? '', 'base64').toString()),
    _links: { 'pb:consumer-version': { name: kept?.pacticipantVersionNumber, href: `${url}/` } },
  }),
  version: (_url, kept) => ({
    number: kept?.pacticipantVersionNumber,
    _embedded: {
      branchVersions: kept?.branch === undefined ? [] : [{ name: kept.branch }],
      tags: kept?.tags.map((name) => ({ name })),
    },
  }),
};
