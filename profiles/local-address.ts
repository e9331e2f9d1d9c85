import { isLoopbackUrl } from '../contracts/loopback.ts';

/** Whether a text is an address on this machine, once the words in its braces are filled in. */
export function isLocalAddress(text: string): boolean {
  return isLoopbackUrl(text.replaceAll('{port}', '80').replaceAll(/\{\w+\}/g, 'x'));
}
