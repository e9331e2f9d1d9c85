import type { Exchange } from '../results/exchange.ts';
import type { Finding } from '../results/finding.ts';
import { bearer, notByCurl } from './curl-faithful.ts';
import { type NamedValue, namedValues } from './curl-names.ts';
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
  const named = namedValues(exchanges);
  const calls = exchanges.flatMap((exchange, place) => [
    ...passing(pauses[place] ?? 0),
    call(exchange, place, named),
  ]);
  const token = fetchedToken(exchanges);
  return [
    '#!/usr/bin/env bash',
    `# ${oneLine(title)}`,
    'set -euo pipefail',
    ...asked([...token, ...calls].join('\n')),
    ...named.filter(({ from }) => from === null).map(newId),
    ...(pauses.some((seconds) => seconds > 0) ? [PASS] : []),
    ...token,
    ...calls,
    '',
  ].join('\n');
}

/** A target knows the ids of the run, and answers a repeated one otherwise than a new one. */
function newId({ text, variable }: NamedValue): string {
  return `# instead of ${text}\n${variable}=spc-curl-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')`;
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

function call(exchange: Exchange, place: number, named: readonly NamedValue[]): string {
  const number = place + 1;
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
    ...body(request, named),
    `--url ${word(request.url, named)}`,
  ];
  const command = words.join(' \\\n  ');
  const taken = named.filter(({ from }) => from?.call === place);
  const isKept = grantsToken(exchange) || taken.length > 0;
  const sent = isKept ? keeping(command, exchange, taken) : `${command}\necho`;
  return [heading, ...cutBody(request.body), sent].join('\n');
}

function grantsToken({ response }: Exchange): boolean {
  return response?.status === 200 && /"access_token"\s*:/.test(response.body);
}

/** Shows the answer and keeps what the calls that follow need of it: those of the run have expired, or are known. */
function keeping(command: string, exchange: Exchange, taken: readonly NamedValue[]): string {
  return [
    `answer=$(${command})`,
    `printf '%s\\n' "$answer"`,
    ...(grantsToken(exchange) ? [assigned('SEEK_PASS_TOKEN', 'access_token')] : []),
    ...taken.map(({ variable, from }) => assigned(variable, from?.key ?? '')),
  ].join('\n');
}

/** Sets a variable to the text under a key of the JSON that was answered. */
function assigned(variable: string, key: string): string {
  const text = String.raw`s/.*"${key}" *: *"\([^"]*\)".*/\1/p`;
  return `${variable}=$(printf '%s' "$answer" | sed -n '${text}')`;
}

/** A token for a finding whose check shared one with others, so that its exchanges do not fetch it. */
function fetchedToken(exchanges: readonly Exchange[]): readonly string[] {
  const first = exchanges.findIndex(({ request }) => bearer(request.headers) !== null);
  const granted = exchanges.findIndex(grantsToken);
  if (first === -1 || (granted !== -1 && granted < first)) return [];
  // Which scopes a token of the second version had is not in the evidence.
  if (exchanges.some(({ request }) => request.url.includes('/api/partner/v2/'))) {
    return ['\n# SEEK_PASS_TOKEN is a token with the scopes of these requests.'];
  }
  // There may be no such type, and then no scope: of all that were submitted to, those that took something are known.
  const added = exchanges.filter(({ request }) => typeIn(request.url) !== null);
  const taken = added.filter(({ response }) => (response?.status ?? 500) < 300);
  const types = (taken.length > 0 ? taken : added).map(({ request }) => typeIn(request.url));
  const scopes = [...new Set(types)].map((type) => `write.${type}`).join(' ');
  const [base] = exchanges[first]?.request.url.split(/(?=\/api\/partner\/)/) ?? [];
  const fields = [
    'grant_type=client_credentials',
    `scope=${scopes === '' ? 'write.education' : scopes}`,
  ].map((field) => `--data-urlencode ${shellQuoted(field)}`);
  const command = [
    'curl --silent --show-error --globoff',
    ...Object.entries(exchanges[first]?.request.headers ?? {})
      .filter(isOfGateway)
      .flatMap(header),
    ...fields,
    '--data-urlencode client_id="$SEEK_PASS_CLIENT_ID"',
    '--data-urlencode client_secret="$SEEK_PASS_CLIENT_SECRET"',
    `--url ${shellQuoted(`${base}/api/partner/v1/oauth/token.json`)}`,
  ].join(' \\\n  ');
  return [
    `\n# A token, as the check shared one with others. To use another, replace these lines.\nanswer=$(${command})`,
    assigned('SEEK_PASS_TOKEN', 'access_token'),
  ];
}

/** The credential type that a URL submits to; null for any other URL. */
function typeIn(url: string): string | null {
  return /\/add\/(\w+)\.json/.exec(url)?.[1] ?? null;
}

/** A secret header that is no token: a gateway before the target asks for it. */
function isOfGateway([name, value]: [string, string]): boolean {
  return value === masked && name.toLowerCase() !== 'cookie';
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

function body(
  { body: text, headers }: Exchange['request'],
  named: readonly NamedValue[],
): string[] {
  if (text === null) return [];
  const isForm = Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === 'content-type' && value.includes('urlencoded'),
  );
  const fields = isForm ? [...new URLSearchParams(text)] : [];
  // Only plain names: curl gives `@` and a leading `=` a meaning of their own.
  if (fields.length === 0 || fields.some(([name]) => !/^\w+$/.test(name))) {
    return [`--data-raw ${word(text, named)}`];
  }
  return fields.map(([name, value]) => `--data-urlencode ${word(`${name}=${value}`)}`);
}

function cutBody(text: string | null): string[] {
  const cut = text?.match(/ … \(\d+ more characters\)$/)?.[0];
  return cut ? [`# the recorded body is cut: it ends with${cut}`] : [];
}

/** A shell word in which every redacted part, and every value that has a name, is a variable. */
function word(text: string, named: readonly NamedValue[] = []): string {
  const [first = '', ...others] = text.replaceAll('\0', '').split(masked);
  let before = first;
  const rest = others.map((part) => {
    const variable = `"$${variableAfter(before)}"`;
    before += part;
    return `${variable}${withNames(part, named)}`;
  });
  return [withNames(first, named), ...rest].join('') || "''";
}

function withNames(part: string, [next, ...others]: readonly NamedValue[]): string {
  if (part === '') return '';
  if (next === undefined) return shellQuoted(part);
  return part
    .split(next.text)
    .map((piece) => withNames(piece, others))
    .join(`"$${next.variable}"`);
}

function variableAfter(text: string): string {
  if (/client_secret\W*$/i.test(text)) return 'SEEK_PASS_CLIENT_SECRET';
  if (/(bearer\s+|_token\W*)$/i.test(text)) return 'SEEK_PASS_TOKEN';
  if (/basic\s+$/i.test(text)) return 'SEEK_PASS_BASIC_CREDENTIALS';
  if (/cookie:\s*$/i.test(text)) return 'SEEK_PASS_COOKIE';
  const [, name] = /^([\w-]+): $/.exec(text) ?? [];
  if (name !== undefined) return `SEEK_PASS_HEADER_${name.replaceAll('-', '_').toUpperCase()}`;
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

/** A finding's requests as a script, or why there is none and what repeats it instead. */
export function curlOf(finding: Finding, instead: string): string {
  const { check, title, exchanges, timeline } = finding;
  const reason = notByCurl(finding);
  if (reason === null) return curlScript(`${check}: ${title}`, exchanges, timeline);
  return `# cannot be repeated by curl: ${oneLine(reason)}\n# instead: ${oneLine(instead)}\n`;
}
