import fc from 'fast-check';
import { education } from '../../contracts/credentials/education.ts';
import { addPath, tokenPath } from '../../contracts/endpoints.ts';
import { shellQuoted } from '../../reports/shell-quoted.ts';
import type { Places } from './places.ts';

/** Two lines for a shell: a token, then a submission whose answer shows the link. They need curl and sed alone. */
export function curlLines({ api, clients }: Places, asOf: string): string[] {
  const [client] = clients;
  if (client === undefined) throw new TypeError('a mock has at least one client');
  const form = {
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    scope: education.scope,
  };
  const fields = Object.entries(form).map(([name, value]) => `-d ${name}=${value}`);
  const body = shellQuoted(JSON.stringify(sample(asOf)));
  return [
    `TOKEN=$(curl -s ${api}${tokenPath} ${fields.join(' ')} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    // The API writes & as \u0026, which a shell does not undo.
    `curl -s ${api}${addPath(education.name)} -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d ${body} | sed 's/\\\\u0026/\\&/g'`,
  ];
}

/** A submission as a partner sends it, with invented data. */
function sample(asOf: string) {
  const world = { asOf, documents: {} };
  const [fields] = fc.sample(education.generate(fc, world), { seed: 1, numRuns: 1 });
  // The longest field of all, and an optional one.
  const { transcript: _, ...credential } = fields ?? {};
  return {
    id: 'DEMO-00000000-0000-4000-8000-000000000001',
    credential_type: education.name,
    document_type: 'none',
    data: { credential, document: null },
  };
}
