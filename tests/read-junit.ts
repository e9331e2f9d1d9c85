import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A test case of a JUnit file, as another tool reads it. */
export interface ReadCase {
  readonly name: string;
  readonly className: string;
  readonly verdict: string | undefined;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string | undefined;
  readonly text: string;
}

/**
 * Reads JUnit XML with a parser that is not ours.
 *
 * @throws {Error} with the place if the text is not well-formed XML
 */
export function readJunit(xml: string): { totals: Record<string, number>; cases: ReadCase[] } {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`not well-formed: ${JSON.stringify(valid.err)}`);
  const suites = parser.parse(xml).testsuites[0];
  const cases = (suites.testsuite ?? []).flatMap((suite: Node) => suite.testcase ?? []);
  const totals = ['tests', 'failures', 'errors', 'skipped'].map((key) => [
    key,
    (suites.testsuite ?? []).reduce(
      (sum: number, suite: Node) => sum + Number(suite[`@${key}`]),
      0,
    ),
  ]);
  return { totals: Object.fromEntries(totals), cases: cases.map(readCase) };
}

// biome-ignore lint/suspicious/noExplicitAny: the parser's own output type
type Node = any;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

function readCase(node: Node): ReadCase {
  const outcome = (['failure', 'error', 'skipped'] as const).find((name) => node[name]) ?? 'passed';
  const inside = node[outcome]?.[0];
  const output: string = node['system-out']?.[0]?.['#text'] ?? node['system-out']?.[0] ?? '';
  return {
    name: node['@name'],
    className: node['@classname'],
    verdict: /^verdict: (.+)$/m.exec(output)?.[1],
    outcome,
    message: inside?.['@message'],
    text: inside?.['#text'] ?? '',
  };
}
