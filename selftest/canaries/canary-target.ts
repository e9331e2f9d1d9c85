import { getRequestListener } from '@hono/node-server';
import type { Fault } from '../../mock/faults/fault.ts';
import { createMock } from '../../mock/mock.ts';
import { listenHttp } from '../dead-targets/listen.ts';
import { spellings } from './spellings.ts';

/** A mock that gives its secrets away wherever it can, with the profile that leads to it. */
export interface CanaryTarget extends AsyncDisposable {
  readonly profile: string;
  /** What the profile takes its secrets from. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every secret by what it is, those that were made during the run included. */
  canaries(): ReadonlyMap<string, string>;
}

const planted = {
  // Base64 with all that encoders write in a way of their own.
  'the client secret': 'q7/Zk+9dPw/4hL+mN0rT8v==',
  'a cookie': 'canary-session-cookie-77aa',
  'a password': 'canary-password-0c3d',
  'the secret of a document': 'canary-document-secret-91be',
};

/** Starts the mock. It knows one client, by the planted secret, and its errors repeat all that they were sent. */
export async function openCanaryTarget(seed: number): Promise<CanaryTarget> {
  const tokens: string[] = [];
  const mock = createMock({ seed, faults: [talkative(tokens)] });
  const server = await listenHttp(getRequestListener(mock.app.fetch));
  return {
    profile: profileOf(server.url),
    environment: {
      CANARY_SECRET: planted['the client secret'],
      CANARY_DOCUMENT: `https://certificates.example.edu/sample.pdf?secret=${planted['the secret of a document']}`,
    },
    canaries: () =>
      new Map([
        ...Object.entries(planted),
        ...tokens.map((token, place) => [`token ${place + 1}`, token] as const),
        ...tokens.map(
          (token, place) => [`the signature of token ${place + 1}`, signatureOf(token)] as const,
        ),
      ]),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function signatureOf(token: string): string {
  return token.split('.')[2] as string;
}

/** A fault with which every answer says more than it should. */
function talkative(tokens: string[]): Fault {
  return {
    name: 'talkative',
    violates: [],
    says: 'Every answer repeats what it was sent, with cookies and passwords.',
    apply: ({ tokens: honest, answers }) => ({
      tokens: {
        client: (known, _id, secret) =>
          secret === planted['the client secret'] ? (known[0] ?? null) : null,
        async sign(claims, key) {
          const token = await honest.sign(claims, key);
          tokens.push(token);
          return token;
        },
      },
      answers: {
        reply(reply, asked) {
          const honestReply = answers.reply(reply, asked);
          const cookie = `session=${planted['a cookie']}; HttpOnly`;
          const said = {
            sent: asked.text,
            authorization: asked.authorization,
            password: planted['a password'],
            trace: `${asked.authorization} at ${asked.path}`,
            spelled: spelled(planted['the client secret']),
          };
          return {
            ...honestReply,
            headers: {
              ...honestReply.headers,
              ...split(planted['the client secret']),
              'Set-Cookie': cookie,
            },
            body: { ...(honestReply.body as object), said },
          };
        },
      },
    }),
  };
}

/** A secret in every spelling, in a list, as an error message may repeat it. */
function spelled(secret: string): readonly string[] {
  return Object.entries(spellings).map(([name, spell]) => `${name}: ${spell(secret)}`);
}

/** A secret over two headers, of which each holds a half. */
function split(secret: string): Record<string, string> {
  const half = secret.length / 2;
  return { 'X-Trace-1': secret.slice(0, half), 'X-Trace-2': secret.slice(half) };
}

function profileOf(url: string): string {
  return `name: canaries
baseUrl: ${url}
auth: { clientId: mock-partner-one, clientSecret: "\${CANARY_SECRET}" }
credentialTypes: [education]
documents: { pdf: "\${CANARY_DOCUMENT}" }
control: ${url}/__control
limits: { requestsPerSecond: 100000, maxRequests: 100000, concurrency: 4 }
`;
}
