import { addPath, statusesPath, statusPath, tokenPath } from '../../contracts/endpoints.ts';
import type { Submission } from '../../contracts/interactions/added.ts';
import type { TokenRequest } from '../../contracts/interactions/token.ts';

/** The smallest consumer that could be: it answers what the provider said. */
export function clientForTests(baseUrl: string) {
  const authorization = 'Bearer synthetic.access.token';
  const json = { authorization, 'content-type': 'application/json' };
  const ask = (path: string, init: RequestInit) => fetch(`${baseUrl}${path}`, init);
  return {
    token: ({ clientId, clientSecret, scope }: TokenRequest) =>
      ask(tokenPath, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          scope,
        }),
      }),
    submit: (submission: Submission) =>
      ask(addPath(submission.credential_type), {
        method: 'POST',
        headers: json,
        body: JSON.stringify(submission),
      }),
    status: (id: string) => ask(statusPath(id), { headers: { authorization } }),
    statuses: (ids: readonly string[]) =>
      ask(statusesPath, { method: 'POST', headers: json, body: JSON.stringify({ ids }) }),
  };
}
