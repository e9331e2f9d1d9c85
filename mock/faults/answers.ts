import type { Reply } from '../behaviour/answers.ts';
import type { Behaviour, Change } from '../behaviour.ts';
import type { Fault } from './fault.ts';
import { repeatRules } from './repeat-rules.ts';

/** Answers that are wrong in form or say too much. */
export const answerFaults: readonly Fault[] = [
  {
    name: 'added-with-200',
    violates: ['ADD-001'],
    says: 'A new submission is answered with 200.',
    apply: (honest) =>
      replying(honest, (reply) => (reply.subject === 'added' ? { ...reply, status: 200 } : reply)),
  },
  {
    name: 'added-as-html',
    violates: ['ADD-016'],
    says: 'An accepted submission is answered with the content type of a web page.',
    apply: ({ answers }) => ({
      answers: {
        contentType: (reply) =>
          reply.subject === 'added' ? 'text/html; charset=utf-8' : answers.contentType(reply),
      },
    }),
  },
  {
    name: 'repeat-link-differs',
    violates: repeatRules,
    says: 'A repeat answers the original link with one more parameter.',
    apply: (honest) =>
      replying(honest, (reply) =>
        reply.subject === 'repeated'
          ? { ...reply, body: { redirect_uri: `${linkIn(reply)}&repeated=true` } }
          : reply,
      ),
  },
  {
    name: 'unparsable-answered-500',
    violates: ['ADD-012'],
    says: 'A body that is not JSON is answered with 500.',
    apply: (honest) =>
      replying(honest, (reply) => (reply.status === 400 ? { ...reply, status: 500 } : reply)),
  },
  {
    name: 'unknown-type-answered-500',
    violates: ['ADD-014'],
    says: 'An unknown credential type is answered with 500.',
    apply: (honest) =>
      replying(honest, (reply, path) =>
        reply.status === 404 && path.includes('/add/') ? { ...reply, status: 500 } : reply,
      ),
  },
  {
    name: 'token-in-error',
    violates: ['ADD-015'],
    says: 'The refusal of a submission repeats the Authorization header.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) =>
          reply.status === 422
            ? { ...reply, body: { ...Object(reply.body), sent: asked.authorization } }
            : answers.reply(reply, asked),
      },
    }),
  },
  {
    name: 'stack-trace-in-error',
    violates: ['ADD-015'],
    says: 'The refusal of a submission has a stack trace.',
    apply: (honest) =>
      replying(honest, (reply) =>
        reply.status === 422
          ? { ...reply, body: { ...Object(reply.body), trace: new Error('refused').stack } }
          : reply,
      ),
  },
  {
    name: 'error-without-field',
    violates: ['ADD-015'],
    says: 'The refusal of a submission does not say which field is at fault.',
    apply: (honest) =>
      replying(honest, (reply) =>
        reply.status === 422 ? { ...reply, body: { error: 'The request is invalid.' } } : reply,
      ),
  },
  {
    name: 'error-as-text',
    violates: ['ADD-015'],
    says: 'The refusal of a submission is plain text.',
    apply: ({ answers }) => ({
      answers: {
        contentType: (reply) =>
          reply.status === 422 ? 'text/plain; charset=utf-8' : answers.contentType(reply),
      },
    }),
  },
];

function replying({ answers }: Behaviour, change: (reply: Reply, path: string) => Reply): Change {
  return {
    answers: { reply: (reply, asked) => change(answers.reply(reply, asked), asked.path) },
  };
}

function linkIn({ body }: Reply): string {
  return (body as { redirect_uri: string }).redirect_uri;
}
