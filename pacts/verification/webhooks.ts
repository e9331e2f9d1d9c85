import { webhookPath, webhooksPath } from '../../contracts/endpoints.ts';
import { webhook, webhookList } from '../../contracts/messages/webhook.ts';
import { jsonOf } from '../../targets/answer.ts';
import type { CallRequest } from '../../targets/partner-client.ts';
import { CannotArrange } from './arrangement.ts';
import { freshId, type Provider } from './provider.ts';

/** An address that no webhook has. The host is reserved for examples (RFC 2606): no event arrives anywhere. */
export function freshAddress({ target }: Provider): string {
  return `https://partner.example/events/${freshId(target)}`;
}

/** Registers a webhook; returns its id. @throws {CannotArrange} if it is refused */
export async function registeredWebhook(provider: Provider): Promise<string> {
  const body = { name: 'pact', url: freshAddress(provider) };
  const answer = await call(provider, { method: 'POST', path: webhooksPath, body });
  const parsed = webhook.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data.id;
  throw new CannotArrange(`the target refused to register a webhook: ${answer.shown}`);
}

/** Deletes a webhook, if it is still there. */
export async function deletedWebhook(provider: Provider, id: string): Promise<void> {
  await call(provider, { method: 'DELETE', path: webhookPath(id) });
}

/** Deletes every webhook of this address. */
export async function deletedWebhooksAt(provider: Provider, address: string): Promise<void> {
  const answer = await call(provider, { method: 'GET', path: webhooksPath });
  const listed = webhookList.safeParse(jsonOf(answer)).data?.webhooks ?? [];
  for (const { id, url } of listed) if (url === address) await deletedWebhook(provider, id);
}

function call(provider: Provider, request: Omit<CallRequest, 'scopes'>) {
  const { target, session } = provider;
  // Which scope these calls need is open: the one that events are about.
  return session.partner.call({ ...request, scopes: target.profile.verify.scopes });
}
