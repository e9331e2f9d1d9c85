import { tokenPath } from '../../contracts/endpoints.ts';
import type { JournalCall } from '../../mock/journal/entry.ts';
import type { Placeholder } from '../../mock/journal/spellings.ts';

/** The client secrets that calls show, in a form or by HTTP Basic: where the mock did not give them, it does not know them. */
export function sentSecrets(calls: readonly JournalCall[]): readonly Placeholder[] {
  const secrets = calls.filter(({ path }) => path.startsWith(tokenPath)).flatMap(secretsIn);
  return [...new Set(secrets)].map((secret) => ({ secret, shown: '[secret]' }));
}

function secretsIn({ body, headers: { authorization = '' } }: JournalCall): readonly string[] {
  const inForm = new URLSearchParams(body).getAll('client_secret');
  const [, coded = ''] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  const pair = Buffer.from(coded, 'base64').toString('utf8');
  const at = pair.indexOf(':');
  return [...inForm, at === -1 ? '' : pair.slice(at + 1)].filter(
    // A placeholder is no secret any more.
    (secret) => secret !== '' && !/^\[secret(-\d+)?\]$/.test(secret),
  );
}
