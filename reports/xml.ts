type Attributes = Readonly<Record<string, string | number>>;

/** An element of XML around its children, which are XML already; each child begins a line. */
export function element(name: string, attributes: Attributes, children: readonly string[]): string {
  const start = `<${name}${written(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>\n${children.join('\n')}\n</${name}>`;
}

/** An element of XML around text, to which no space is added. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${name}${written(attributes)}>${characterData(text)}</${name}>`;
}

/** Any text as XML character data: markup escaped, characters that XML 1.0 forbids shown as their code point. */
function characterData(text: string): string {
  return text
    .toWellFormed()
    .replace(
      forbidden,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** @see https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function written(attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(value)}"`);
  return pairs.join('');
}

function quoted(value: string | number): string {
  return characterData(String(value))
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
