import { isLoopback } from './host-safety.ts';

/** Whether a text is an address on this machine, once the words in its braces are filled in. */
export function isLocalAddress(text: string): boolean {
  const url = URL.parse(text.replaceAll('{port}', '80').replaceAll(/\{\w+\}/g, 'x'));
  return url !== null && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
}
