import type { Profile } from '../../profiles/profile.ts';
import { inboxReceiver } from '../receiver/inbox-receiver.ts';
import { createReceiver } from '../receiver/start-receiver.ts';
import type { Receiver } from '../receiver.ts';

/** The receiver that a profile names; null if it names none. @param ended ends what waits for a delivery, with its reason */
export function openReceiver({ receiver }: Profile, ended: AbortSignal): Receiver | null {
  if (receiver === 'loopback')
    return createReceiver({ host: '127.0.0.1', port: 0, publicUrl: null }, ended);
  if (receiver === 'none') return null;
  if ('inbox' in receiver) return inboxReceiver(receiver.inbox.replace(/\/+$/, ''), ended);
  const { listen, publicUrl } = receiver;
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(listen) ?? [];
  const bare = host.replace(/^\[(.+)\]$/, '$1');
  const address = { host: bare, port: Number(port), publicUrl: publicUrl.replace(/\/+$/, '') };
  return createReceiver(address, ended);
}
