/** Traces that only a program's insides leave, in the languages that servers are written in. */
const TRACES: readonly RegExp[] = [
  /\bat .+\(.+:\d+:\d+\)/,
  /Traceback \(most recent call last\)/,
  /\.(rb|py|php|go|java|cs|ts|js):\d+(:in |:\d+|\))/,
  /\b(Exception|Error) in thread\b/,
  /\bgoroutine \d+ \[/,
  /\bapp\/(controllers|models|services)\//,
];

/** What an error answer gives away, in words; empty if it is discreet. */
export function leaksIn(
  text: string,
  secrets: Readonly<Record<string, string>>,
): readonly string[] {
  const told = Object.entries(secrets).filter(([, secret]) => text.includes(secret));
  const traces = TRACES.some((trace) => trace.test(text)) ? ['a stack trace'] : [];
  return [...told.map(([name]) => name), ...traces];
}
