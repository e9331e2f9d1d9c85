import { send } from './send.ts';

/** What a submission of a credential needs to say, beside the partner's own id. */
export interface Submission {
  readonly id: string;
  readonly credential_type: string;
  readonly document_type: string;
  readonly data: unknown;
}

/** Credentials that one link offers together, by the key of their kind. */
export interface Batch {
  readonly credential_id: string;
  readonly [kind: string]: unknown;
}

/** What came back for a batch: the link for its owner, and a link for each file to be uploaded. */
export interface AddedBatch {
  readonly link: string;
  readonly uploads: readonly { readonly asset_id: string; readonly upload_url: string }[];
}

/** A request to verify a person, under an id of the partner's own. */
export interface VerificationRequest {
  readonly request_id: string;
  readonly callback_url: string;
}

/** What is known of a verification. */
export interface VerificationResult {
  readonly request_id: string;
  /** `incomplete`, `verified` or `canceled`; a word that comes later, such as `unshared`, is not `verified`. */
  readonly status: string;
}

/** A webhook as it was registered: only then is its secret shown. */
export interface Webhook {
  readonly id: string;
  readonly secret: string;
}

/** How far a submission has come. */
export interface SubmissionStatus {
  readonly id: string;
  /** `incomplete`, `verified`, `canceled`; any other status that may come one day is not final. */
  readonly status: string;
  /** ISO 8601; null or absent while the submission is incomplete. */
  readonly finalized_at?: string | null;
}

/** An access token and how many seconds it lives; null if the answer did not say. */
export interface Token {
  readonly accessToken: string;
  readonly expiresIn: number | null;
}

/** The Partner API gave another answer than the one that was needed. */
export class PartnerApiError extends Error {
  override readonly name = 'PartnerApiError';
  readonly status: number;

  constructor(what: string, status: number) {
    super(`${what}: the Partner API answered ${status}`);
    this.status = status;
  }
}

/** A token by client credentials; `scope` is space-separated. @throws {PartnerApiError} */
export async function requestToken(
  baseUrl: string,
  client: { readonly clientId: string; readonly clientSecret: string; readonly scope: string },
): Promise<Token> {
  // URLSearchParams encodes all characters that a secret may hold.
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    scope: client.scope,
  });
  const answer = await send(`${baseUrl}/api/partner/v1/oauth/token.json`, { method: 'POST', body });
  const granted = await read<{ access_token: string; expires_in?: number }>(
    'the token request',
    answer,
  );
  return { accessToken: granted.access_token, expiresIn: granted.expires_in ?? null };
}

/** The Partner API for the holder of a token. */
export interface PartnerClient {
  /** Submits a credential and returns the link for its owner. @throws {PartnerApiError} */
  submit(submission: Submission): Promise<string>;
  /** Submits a batch. Repeated under the same id, it brings fresh links for the files. @throws {PartnerApiError} */
  submitBatch(batch: Batch): Promise<AddedBatch>;
  /** Asks for a person's identity and returns the link for the person. @throws {PartnerApiError} */
  verify(request: VerificationRequest): Promise<string>;
  /** What a verification has led to so far. @throws {PartnerApiError} */
  verification(requestId: string): Promise<VerificationResult>;
  /** Registers an address to which events are posted. @throws {PartnerApiError} */
  registerWebhook(webhook: { readonly name: string; readonly url: string }): Promise<Webhook>;
  /** Makes a new secret for a webhook and returns it. @throws {PartnerApiError} */
  rotateSecret(webhookId: string): Promise<string>;
  /** The status of one submission; null if no such id was submitted. @throws {PartnerApiError} */
  status(id: string): Promise<SubmissionStatus | null>;
  /** The statuses of up to 30 submissions, in any order. @throws {PartnerApiError} */
  statuses(ids: readonly string[]): Promise<readonly SubmissionStatus[]>;
}

/** Makes a client of the Partner API at this URL. */
export function partnerClient(baseUrl: string, token: string): PartnerClient {
  const authorization = `Bearer ${token}`;
  const post = (path: string, body: unknown) =>
    send(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    async submit(submission) {
      const path = `/api/partner/v1/add/${submission.credential_type}.json`;
      const answer = await post(path, submission);
      const added = await read<{ redirect_uri: string }>('the submission', answer);
      return added.redirect_uri;
    },
    async submitBatch(batch) {
      const answer = await post('/api/partner/v2/add/requests/batch.json', batch);
      const added = await read<{ redirect_uri: string; assets?: AddedBatch['uploads'] }>(
        'the batch',
        answer,
      );
      return { link: added.redirect_uri, uploads: added.assets ?? [] };
    },
    async verify(request) {
      const answer = await post('/api/partner/v2/verify/requests/digital_identity.json', request);
      const asked = await read<{ redirect_uri: string }>('the verification', answer);
      return asked.redirect_uri;
    },
    async verification(requestId) {
      const path = `/api/partner/v2/verify/requests/${encodeURIComponent(requestId)}.json`;
      const answer = await send(`${baseUrl}${path}`, { headers: { authorization } });
      return read<VerificationResult>('the result', answer);
    },
    async registerWebhook(webhook) {
      return read<Webhook>('the webhook', await post('/api/partner/v2/webhooks', webhook));
    },
    async rotateSecret(webhookId) {
      const url = `${baseUrl}/api/partner/v2/webhooks/${encodeURIComponent(webhookId)}/secret`;
      const answer = await send(url, { method: 'PUT', headers: { authorization } });
      return (await read<Webhook>('the rotation', answer)).secret;
    },
    async status(id) {
      const path = `/api/partner/v1/submissions/${encodeURIComponent(id)}/status.json`;
      const answer = await send(`${baseUrl}${path}`, { headers: { authorization } });
      return answer.status === 404 ? null : read<SubmissionStatus>('the status', answer);
    },
    async statuses(ids) {
      const answer = await post('/api/partner/v1/submissions/status.json', { ids });
      const found = await read<{ credentials: SubmissionStatus[] }>('the statuses', answer);
      return found.credentials;
    },
  };
}

/** A refusal is known by its status: its body may be anything. */
async function read<Body>(what: string, answer: Response): Promise<Body> {
  if (!answer.ok) throw new PartnerApiError(what, answer.status);
  return (await answer.json()) as Body;
}
