import type { Exchange } from '../results/exchange.ts';
import type { Finding } from '../results/finding.ts';
import { duration } from './duration.ts';
import { oneLine } from './plain-text.ts';
import { shellQuoted } from './shell-quoted.ts';
import { secondsBefore } from './time-between.ts';

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
 * What was redacted is a shell variable, and the script asks for each that is not set; a token that it is granted
 * itself is taken from the answer. What a browser or a driver module did, and what was too long to be kept, is a
 * comment. Text of the target cannot leave its quotes.
 *
 * @param timeline when the steps were answered: between them the script moves the target's clock, or waits.
 */
export function curlScript(
  title: string,
  exchanges: readonly Exchange[],
  timeline: Finding['timeline'] = [],
): string {
  const pauses = secondsBefore(exchanges, timeline);
  const calls = exchanges.flatMap((exchange, place) => [
    ...passing(pauses[place] ?? 0),
    call(exchange, place + 1),
  ]);
  return [
    '#!/usr/bin/env bash',
    `# ${oneLine(title)}`,
    'set -euo pipefail',
    ...asked(calls.join('\n')),
    ...(pauses.some((seconds) => seconds > 0) ? [PASS] : []),
    ...calls,
    '',
  ].join('\n');
}

/** The variables that the user must set: those that are used before the script sets them. */
function asked(calls: string): readonly string[] {
  const names = new Set(calls.match(/\$SEEK_PASS_\w+/g) ?? []);
  return [...names]
    .map((name) => name.slice(1))
    .filter((name) => {
      const set = calls.indexOf(`\n${name}=`);
      return set === -1 || calls.indexOf(`$${name}`) < set;
    })
    .map((name) => `: "\${${name}:?set it first}"`);
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
    `--url ${word(request.url)}`,
  ];
  const command = words.join(' \\\n  ');
  const sent = grantsToken(exchange) ? keepingToken(command) : `${command}\necho`;
  return [heading, ...cutBody(request.body), sent].join('\n');
}

function grantsToken({ response }: Exchange): boolean {
  return response?.status === 200 && /"access_token"\s*:/.test(response.body);
}

/** Shows the answer and keeps its token for the calls that follow: that of the run has expired since. */
function keepingToken(command: string): string {
  const token = String.raw`s/.*"access_token" *: *"\([^"]*\)".*/\1/p`;
  return [
    `answer=$(${command})`,
    `printf '%s\\n' "$answer"`,
    `SEEK_PASS_TOKEN=$(printf '%s' "$answer" | sed -n '${token}')`,
  ].join('\n');
}

/** Who does what no request says; null for a request. A driver module's own requests have a method in capitals. */
function handOf(via: Exchange['via'], method: string): string | null {
  if (via === 'browser') return 'in a browser, yourself';
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

/** A bash function that lets n seconds pass on the target: its clock is moved if it has test control. */
const PASS = `
# Set SEEK_PASS_CONTROL to the address of the target's test control to move its clock; without it the script waits.
pass() {
  if [ -n "\${SEEK_PASS_CONTROL:-}" ]; then
    curl --silent --show-error --fail --request POST --header 'content-type: application/json' \\
      --data-raw "{\\"advance_seconds\\":$1}" "$SEEK_PASS_CONTROL/clock"
    echo
  else
    sleep "$1"
  fi
}`;

/** The lines of a script that let time pass; none for no time. */
function passing(seconds: number): readonly string[] {
  return seconds === 0 ? [] : [`\n# ${duration(seconds)} pass\npass ${seconds}`];
}
