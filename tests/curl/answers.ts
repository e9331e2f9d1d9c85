import type { Exchange } from '../../results/exchange.ts';

/** What a server answered: the status, the headers that say something, and the body. */
export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Headers that rules are about; the others differ from call to call, or by how the mock is served. */
const TELLING = [
  'allow',
  'cache-control',
  'content-type',
  'location',
  'retry-after',
  'www-authenticate',
];

/** The answers that curl printed with `--include`, one after the other. */
export function answersPrinted(output: string): readonly Answer[] {
  const starts = [...output.matchAll(/^HTTP\/1\.1 (\d{3})/gm)];
  return starts.map(({ index, 1: status }, place) => {
    const whole = output.slice(index, starts[place + 1]?.index);
    const [head = '', ...rest] = whole.split(/\r\n\r\n/);
    const [body = ''] = rest.join('\r\n\r\n').split('\n');
    const pairs = head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(/: (.*)/) as [string, string]);
    return { status: Number(status), headers: telling(Object.fromEntries(pairs)), body };
  });
}

/** The answers that were recorded. */
export function answersRecorded(exchanges: readonly Exchange[]): readonly Answer[] {
  return exchanges.flatMap(({ response }) =>
    response === null
      ? []
      : [{ status: response.status, headers: telling(response.headers), body: response.body }],
  );
}

function telling(headers: Readonly<Record<string, string>>): string {
  const lower = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return lower
    .filter(([name]) => TELLING.includes(name))
    .map(([name, value]) => `${name}: ${value}`)
    .toSorted()
    .join('\n');
}

/** Answers without those that grant a token: which check has to fetch one is chance. */
export function withoutGrants(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ status, body }) => status !== 200 || !body.includes('"access_token"'));
}

/**
 * Answers without what differs between two servers that behave in the same way: addresses, tokens, times, and ids, which become
 * numbers in the order in which they come, so that the same id again is the same number again. An id of ours stays one
 * of ours. What a link shows in its query is masked in the evidence.
 */
export function comparable(answers: readonly Answer[], url: string): readonly string[] {
  const seen = new Map<string, number>();
  const numbered = (id: string): string => {
    seen.set(id, seen.get(id) ?? seen.size);
    return `${/^(?:own-)?spc-/.test(id) ? 'OURS' : 'THEIRS'}-${seen.get(id)}`;
  };
  return answers.map(({ status, headers, body }) =>
    `${status}\n${headers}\n${body}`
      .replaceAll(url, 'TARGET')
      .replace(/[\w-]+\.[\w-]+\.[\w-]{20,}/g, '[redacted]')
      .replace(/("(?:access_token|secret)"\s*:\s*)"[^"]*"/g, '$1"[redacted]"')
      .replace(/signature=[^&"\s\\]+/g, 'signature=[redacted]')
      .replace(/content=\d{1,8}(?=["&#\\\s]|$)/g, 'content=COUNTED')
      .replace(/^.*\?[^"#]*content=.*$/gm, (line) =>
        line.replace(/content=[^&#"\\]+/g, 'content=SHOWN'),
      )
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, 'TIME')
      .replace(/\b(?:own-)?spc-[\w-]{20,}\b|\b[0-9a-f]{8,}(?:-[0-9a-f]{4,}){0,4}\b/g, numbered)
      .trim(),
  );
}
