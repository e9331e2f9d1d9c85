import type { Exchange } from '../results/exchange.ts';
import { shellQuoted } from './shell-quoted.ts';

/** What redaction leaves of a secret. */
const masked = '[redacted]';
/** Headers that curl writes itself. */
const ownOfCurl = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'host',
  'transfer-encoding',
]);

/**
 * Exchanges as a bash script that sends the same requests again, one after the other, and shows the answers.
 *
 * What was redacted is a shell variable, and the script asks for each that is not set. What a browser or a driver
 * module did, and what was too long to be kept, is a comment. Text of the target cannot leave its quotes.
 */
export function curlScript(title: string, exchanges: readonly Exchange[]): string {
  const calls = exchanges.map((exchange, place) => call(exchange, place + 1));
  const variables = new Set(calls.join('\n').match(/\$SEEK_PASS_\w+/g) ?? []);
  const asked = [...variables].map((name) => `: "\${${name.slice(1)}:?set it first}"`);
  return [
    '#!/usr/bin/env bash',
    `# ${oneLine(title)}`,
    'set -euo pipefail',
    ...asked,
    ...calls,
    '',
  ].join('\n');
}

function call(exchange: Exchange, number: number): string {
  const { request, response, failure, step, via } = exchange;
  const came = response === null ? (failure ?? 'no answer') : String(response.status);
  const heading = `\n# ${number}. ${oneLine(step)}: answered ${oneLine(came)}`;
  const byHand = handOf(via, request.method);
  if (byHand !== null) {
    return `${heading}\n# ${byHand}: ${oneLine(request.method)} ${oneLine(request.url)}`;
  }
  const words = [
    'curl --silent --show-error --globoff --include',
    ...method(request.method),
    ...Object.entries(request.headers).flatMap(header),
    ...body(request),
    word(request.url),
  ];
  return [heading, ...cutBody(request.body), `${words.join(' \\\n  ')}\necho`].join('\n');
}

/** Who does what no request says; null for a request. A driver module's own requests have a method in capitals. */
function handOf(via: Exchange['via'], method: string): string | null {
  if (via === 'browser') return 'by hand, in a browser';
  return via === 'driver' && !/^[A-Z]+$/.test(method) ? 'by the driver module' : null;
}

function method(name: string): string[] {
  return name === 'HEAD' ? ['--head'] : [`--request ${shellQuoted(name)}`];
}

function header([name, value]: [string, string]): string[] {
  return ownOfCurl.has(name.toLowerCase()) ? [] : [`--header ${word(`${name}: ${value}`)}`];
}

function body({ body: text, headers }: Exchange['request']): string[] {
  if (text === null) return [];
  const isForm = Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === 'content-type' && value.includes('urlencoded'),
  );
  const fields = isForm ? [...new URLSearchParams(text)] : [];
  // Only plain names: curl gives `@` and a leading `=` a meaning of their own.
  if (fields.length === 0 || fields.some(([name]) => !/^\w+$/.test(name))) {
    return [`--data-raw ${word(text)}`];
  }
  return fields.map(([name, value]) => `--data-urlencode ${word(`${name}=${value}`)}`);
}

function cutBody(text: string | null): string[] {
  const cut = text?.match(/ … \(\d+ more characters\)$/)?.[0];
  return cut ? [`# the recorded body is cut: it ends with${cut}`] : [];
}

/** A shell word in which every redacted part is a variable. */
function word(text: string): string {
  const [first = '', ...others] = text.replaceAll('\0', '').split(masked);
  const literal = (part: string) => (part === '' ? '' : shellQuoted(part));
  let before = first;
  const rest = others.map((part) => {
    const variable = `"$${variableAfter(before)}"`;
    before += part;
    return `${variable}${literal(part)}`;
  });
  return [literal(first), ...rest].join('') || "''";
}

function variableAfter(text: string): string {
  if (/client_secret\W*$/i.test(text)) return 'SEEK_PASS_CLIENT_SECRET';
  if (/(bearer\s+|_token\W*)$/i.test(text)) return 'SEEK_PASS_TOKEN';
  if (/basic\s+$/i.test(text)) return 'SEEK_PASS_BASIC_CREDENTIALS';
  if (/cookie:\s*$/i.test(text)) return 'SEEK_PASS_COOKIE';
  return 'SEEK_PASS_SECRET';
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
