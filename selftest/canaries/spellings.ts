/** How servers, templates, gateways and logs write a text: each as it stands in an answer. */
export const spellings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'JSON with \\/': (text) => inJson(text).replaceAll('/', '\\/'),
  'JSON with \\u in capitals': (text) =>
    everyOther(text, (code) => `\\u${hex(code, 4).toUpperCase()}`),
  'JSON with \\u in small letters': (text) => everyOther(text, (code) => `\\u${hex(code, 4)}`),
  'JSON inside JSON': (text) => inJson(JSON.stringify({ said: text }).replaceAll('/', '\\/')),
  'JSON inside JSON inside JSON': (text) =>
    inJson(JSON.stringify({ said: inJson(everyOther(text, (code) => `\\u${hex(code, 4)}`)) })),
  'JavaScript with \\x': (text) => everyOther(text, (code) => `\\x${hex(code, 2)}`),
  'octal escapes': (text) => everyOther(text, (code) => `\\${code.toString(8).padStart(3, '0')}`),
  'named entities': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('+', '&plus;')
      .replaceAll('/', '&sol;')
      .replaceAll('=', '&equals;'),
  'decimal entities': (text) => everyOther(text, (code) => `&#${code};`),
  'hexadecimal entities': (text) => everyOther(text, (code) => `&#x${hex(code, 2).toUpperCase()};`),
  'entities of entities': (text) => everyOther(text, (code) => `&amp;#x${hex(code, 2)};`),
  'percent in capitals': (text) => encodeURIComponent(text),
  'percent in small letters': (text) =>
    encodeURIComponent(text).replace(/%../g, (each) => each.toLowerCase()),
  'percent of percent': (text) => encodeURIComponent(encodeURIComponent(text)),
  'every byte in percent': (text) => everyOther(text, (code) => `%${hex(code, 2)}`),
  form: (text) => new URLSearchParams({ said: text }).toString(),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64url without padding': (text) => Buffer.from(text).toString('base64url'),
  'base64 of name and secret': (text) => Buffer.from(`partner:${text}`).toString('base64'),
  'base64 of a longer text': (text) => Buffer.from(`it said ${text}, sorry`).toString('base64'),
  'base64 of escaped JSON': (text) =>
    Buffer.from(`{"said":"${everyOther(text, (code) => `\\u${hex(code, 4)}`)}"}`).toString(
      'base64',
    ),
  'base64 in lines': (text) =>
    Buffer.from(`it said ${text}, sorry`).toString('base64').replace(/.{20}/g, '$&\n'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'hexadecimal in pairs': (text) => Buffer.from(text).toString('hex').replace(/../g, '$& '),
  'a list of bytes': (text) => JSON.stringify([...Buffer.from(text)]),
  'a list of characters': (text) => JSON.stringify(Array.from(text)),
  'over several lines': (text) => text.replace(/.{7}/g, '$&\n'),
  'CSS escapes': (text) => everyOther(text, (code) => `\\${hex(code, 2)} `),
  'a list of 0x bytes': (text) =>
    [...Buffer.from(text)].map((byte) => `0x${hex(byte, 2)}`).join(', '),
  'quoted-printable': (text) => everyOther(text, (code) => `=${hex(code, 2).toUpperCase()}`),
  'a line end behind it': (text) => `${text}\n`,
};

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** Escapes every second character and all that is not a letter or digit; a secret is ASCII here. */
function everyOther(text: string, write: (code: number) => string): string {
  return Array.from(text)
    .map((character, place) =>
      place % 2 === 1 || /\W/.test(character) ? write(character.charCodeAt(0)) : character,
    )
    .join('');
}
