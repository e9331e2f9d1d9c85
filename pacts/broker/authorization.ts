import type { Redactor } from '../../targets/redaction.ts';

/** Who we are to the broker. */
export type BrokerAuth =
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'none' };

/** The header that names us to the broker. Its secrets are registered with the redactor, since a broker may repeat them. */
export function authorization(auth: BrokerAuth, redactor: Redactor): Record<string, string> {
  if (auth.kind === 'none') return {};
  if (auth.kind === 'bearer') {
    redactor.register(auth.token);
    return { authorization: `Bearer ${auth.token}` };
  }
  const pair = Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
  redactor.register(auth.password);
  redactor.register(pair);
  return { authorization: `Basic ${pair}` };
}
