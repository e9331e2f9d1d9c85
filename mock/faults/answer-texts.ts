import type { Reply } from '../behaviour/answers.ts';
import type { Fault } from './fault.ts';
import { answering, replying } from './replying.ts';

/** Answers whose bytes, member names or headers are wrong. */
export const answerTextFaults: readonly Fault[] = [
  {
    name: 'byte-order-mark-before-json',
    violates: ['ADD-016'],
    says: 'Every answer begins with a byte order mark.',
    apply: ({ answers }) => ({
      answers: { encode: (body) => `\u{FEFF}${String(answers.encode(body))}` },
    }),
  },
  {
    name: 'refusals-in-latin-1',
    violates: ['ADD-016'],
    says: 'A refusal has a letter in Latin-1.',
    apply: ({ answers }) => ({
      answers: {
        encode: (body) =>
          'errors' in Object(body)
            ? Buffer.from(`{"note":"Ungültig",${String(answers.encode(body)).slice(1)}`, 'latin1')
            : answers.encode(body),
      },
    }),
  },
  naming('link-named-twice', ['ADD-021'], 'An answer has its link twice.', (text) =>
    text.replace('{"redirect_uri":', '{"redirect_uri":null,"redirect_uri":'),
  ),
  naming(
    'status-named-twice-in-lists',
    ['ADD-021'],
    'An entry of a status list has its status twice.',
    (text) =>
      text.startsWith('{"credentials":')
        ? text.replace('"status":', '"status":"incomplete","status":')
        : text,
  ),
  naming(
    'webhook-list-named-twice',
    ['ADD-021'],
    'The list of webhooks stands twice in its answer.',
    (text) => text.replace('{"webhooks":', '{"webhooks":[],"webhooks":'),
  ),
  replying(
    'allow-left-out',
    ['ADD-014', 'V2-012'],
    'A 405 does not say which method is allowed.',
    (reply) => (reply.status === 405 ? { ...reply, headers: {} } : reply),
  ),
  replying(
    'allow-names-another-method',
    ['ADD-014', 'V2-012'],
    'A 405 says that GET is allowed.',
    (reply) => (reply.status === 405 ? { ...reply, headers: { Allow: 'GET' } } : reply),
  ),
  replying(
    'database-statement-in-error',
    ['ADD-015'],
    'The refusal of a v1 submission has the statement that failed.',
    (reply, { path }) =>
      reply.status === 422 && path.includes('/v1/')
        ? said(reply, 'SELECT id FROM submissions WHERE id = $1')
        : reply,
  ),
  replying(
    'internal-host-in-v2-error',
    ['V2-014'],
    'The refusal of a v2 submission names the machine that judged it.',
    (reply, { path }) =>
      reply.status === 422 && path.includes('/v2/add/')
        ? said(reply, 'refused by ip-10-0-3-17.internal')
        : reply,
  ),
];

function naming(
  name: string,
  violates: readonly string[],
  says: string,
  change: (text: string) => string,
): Fault {
  return answering(name, violates, says, (answers) => ({
    encode: (body) => {
      const bytes = answers.encode(body);
      const text = String(bytes);
      const changed = change(text);
      // Bytes that are not UTF-8 stay as another fault wrote them.
      return changed === text ? bytes : changed;
    },
  }));
}

function said(reply: Reply, debug: string): Reply {
  return { ...reply, body: { ...Object(reply.body), debug } };
}
