import type { Fault } from './fault.ts';

/** Bodies that are not quite JSON. */
export const bodyFaults: readonly Fault[] = [
  reading('text-behind-json-ignored', 'What stands behind the JSON of a body is ignored.', (text) =>
    text.replace(/\}[^{}]+$/, '}'),
  ),
  reading(
    'second-json-value-ignored',
    'Of two JSON values in a body the first is read.',
    (text) => {
      const half = text.slice(0, text.length / 2);
      return text === half + half ? half : text;
    },
  ),
  failing(
    'duplicate-names-answered-500',
    'A name that stands twice in an object is answered with 500.',
    (text) => text.startsWith('{"document_type"'),
  ),
  failing('nul-answered-500', 'A NUL character in a text is answered with 500.', (text) =>
    text.includes('\\u0000'),
  ),
  failing('utf-16-answered-500', 'A body in UTF-16 is answered with 500.', (text) =>
    text.startsWith('{\0'),
  ),
  failing('other-bytes-answered-500', 'A body that is no UTF-8 is answered with 500.', (text) =>
    text.includes('\ufffd'),
  ),
];

function reading(name: string, says: string, read: (text: string) => string): Fault {
  return {
    name,
    violates: ['ADD-012'],
    says,
    apply: ({ validation }) => ({ validation: { parse: (text) => validation.parse(read(text)) } }),
  };
}

function failing(name: string, says: string, fails: (text: string) => boolean): Fault {
  return {
    name,
    violates: ['ADD-012'],
    says,
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) =>
          fails(asked.text)
            ? { subject: 'refused', status: 500, body: { errors: [] } }
            : answers.reply(reply, asked),
      },
    }),
  };
}
