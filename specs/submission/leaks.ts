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
  const traces = TRACES.some((trace) => trace.test(text)) ? ['a stack trace'] : [];
  return [...named.map(([name]) => name), ...traces];
}
