/** Words that only a database or its driver says. */
const STATEMENTS: readonly RegExp[] = [
  /\bSELECT .+ FROM \S+ (WHERE|LIMIT|ORDER)\b/,
  /\bINSERT INTO \S+ \(/,
  /\bSQLSTATE\b/,
  /\bPG::\w+/,
  /\bORA-\d{5}\b/,
];

/** Hosts that only a network of the target's own has. */
const INNER_HOSTS: readonly RegExp[] = [
  /\b[\w-]+\.(internal|svc\.cluster\.local)\b/,
  /\bip(-\d{1,3}){4}\b/,
];

/** Stack traces and messages of programs, in the languages that servers are written in. */
const TRACES: readonly RegExp[] = [
  /\bat .+\(.+:\d+:\d+\)/,
  /Traceback \(most recent call last\)/,
  /\.(rb|py|php|go|java|cs|ts|js):\d+(:in |:\d+|\))/,
  /\b(Exception|Error) in thread\b/,
  /\bgoroutine \d+ \[/,
  /\bapp\/(controllers|models|services)\//,
];

/** The secrets and traces that an error answer holds, in words; empty if it holds none. */
export function leaksIn(
  text: string,
  secrets: Readonly<Record<string, string>>,
): readonly string[] {
  const named = Object.entries(secrets).filter(([, secret]) => text.includes(secret));
  const kinds = {
    'a stack trace': TRACES,
    'a database statement': STATEMENTS,
    'an internal host': INNER_HOSTS,
  };
  const seen = Object.entries(kinds).filter(([, signs]) => signs.some((sign) => sign.test(text)));
  return [...named, ...seen].map(([name]) => name);
}
