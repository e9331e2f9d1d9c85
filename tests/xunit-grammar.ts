import { XMLParser } from 'fast-xml-parser';

interface Shape {
  readonly attributes: readonly string[];
  readonly children: readonly string[];
}

const text: Shape = { attributes: [], children: [] };
const reason: Shape = { attributes: ['type', 'message'], children: [] };

/**
 * What the Jenkins xUnit plugin allows in a JUnit file, as far as ours goes.
 *
 * The facts are those of the plugin's schema, junit-10.xsd. It passes over a file that breaks the schema.
 */
const allowed: Readonly<Record<string, Shape>> = {
  testsuites: {
    attributes: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  properties: { attributes: [], children: ['property'] },
  property: { attributes: ['name', 'value'], children: [] },
  testcase: {
    attributes: ['name', 'time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  skipped: reason,
  error: reason,
  failure: reason,
  'system-out': text,
  'system-err': text,
};

/** Elements and attributes of a JUnit file that the plugin's schema does not allow, each kind once. */
export function breachesOfXunit(xml: string): readonly string[] {
  const nodes: readonly Node[] = parser.parse(xml);
  return [...new Set(nodes.flatMap(breachesOf))];
}

// biome-ignore lint/suspicious/noExplicitAny: the parser's own output type
type Node = any;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
});

function breachesOf(node: Node): readonly string[] {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return [];
  const shape = allowed[name] ?? text;
  const children: Node[] = node[name];
  const names = children
    .flatMap((child) => Object.keys(child))
    .filter((key) => !/^(#text|:@)$/.test(key));
  return [
    ...Object.keys(node[':@'] ?? {})
      .filter((key) => !shape.attributes.includes(key))
      .map((key) => `${key} of <${name}>`),
    ...names
      .filter((key) => !shape.children.includes(key))
      .map((key) => `<${key}> inside <${name}>`),
    ...children.flatMap(breachesOf),
  ];
}
