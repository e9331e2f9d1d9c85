import type { Reply } from '../../mock/behaviour/answers.ts';
import { usualSecondVersion } from '../../profiles/second-version.ts';
import type { V2Variant } from './variant.ts';

/** Differences in the answers of v2. */
export const answerVariants: readonly V2Variant[] = [
  replying(
    '200 for 201',
    'An accepted v2 submission is answered with 200.',
    ['V2', 'BATCH'],
    ['V2-001'],
    (reply) => (reply.subject === 'added-v2' ? { ...reply, status: 200 } : reply),
  ),
  replying(
    '202 for a batch',
    'A batch is answered with 202.',
    ['BATCH', 'ASSET'],
    [],
    (reply) => (reply.subject === 'added-v2' ? { ...reply, status: 202 } : reply),
    ['V2-001'],
  ),
  {
    ...replying(
      'link under another name',
      'The link of a v2 submission is called `url`.',
      ['V2', 'BATCH', 'ASSET'],
      ['V2-001'],
      (reply) =>
        reply.subject === 'added-v2'
          ? { ...reply, body: renamed(reply.body, 'redirect_uri', 'url') }
          : reply,
    ),
    profile: { v2: { ...usualSecondVersion.v2, link: 'url' } },
  },
  replying(
    'further members',
    'Every answer has further members.',
    ['V2', 'BATCH', 'VERIFY', 'HOOK'],
    [],
    (reply) =>
      reply.status < 300 && reply.body !== undefined
        ? { ...reply, body: { ...Object(reply.body), api_version: '2.1', warnings: [] } }
        : reply,
  ),
  replying(
    '400 for 422',
    'An invalid v2 body is answered with 400.',
    ['V2', 'BATCH', 'VERIFY', 'HOOK'],
    [],
    instead(422, 400),
  ),
  replying(
    '422 for unparsable',
    'Unparsable v2 JSON is answered with 422.',
    ['V2'],
    [],
    instead(400, 422),
  ),
  replying('404 for 405', 'A v2 path exists for its method only.', ['V2'], [], instead(405, 404)),
  replying(
    '403 for 401',
    'A call without a token is answered with 403.',
    ['V2', 'VERIFY', 'HOOK'],
    [],
    instead(401, 403),
  ),
  replying(
    '401 for 403',
    'A token without a scope is answered with 401.',
    ['V2', 'BATCH', 'VERIFY'],
    [],
    instead(403, 401),
  ),
  replying(
    'errors by field',
    'Errors are nested by field, as Rails writes them.',
    ['V2', 'BATCH', 'HOOK'],
    [],
    (reply) => {
      const { errors } = Object(reply.body) as {
        errors?: readonly { field: string; message: string }[];
      };
      if (reply.subject !== 'refused' || !Array.isArray(errors)) return reply;
      const nested = Object.fromEntries(
        errors.map(({ field, message }) => [field || 'base', [message]]),
      );
      return { ...reply, body: { errors: nested } };
    },
  ),
  {
    name: 'problem documents',
    says: 'v2 refusals are RFC 9457 documents.',
    areas: ['V2', 'BATCH'],
    apply: ({ answers }) => ({
      answers: {
        contentType: (reply) =>
          reply.subject === 'refused' ? 'application/problem+json' : answers.contentType(reply),
      },
    }),
  },
  {
    name: 'another document type',
    says: 'Every v2 link has the document type `v2`.',
    areas: ['V2'],
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) =>
          submissions.link(parts.version === 2 ? { ...parts, documentType: 'v2' } : parts),
      },
    }),
  },
  {
    name: 'empty texts accepted',
    says: 'An empty text is accepted in v2.',
    areas: ['V2', 'BATCH'],
    apply: ({ validationV2 }) => ({
      validationV2: {
        problems: (kind, body) =>
          validationV2.problems(kind, body).filter(({ code }) => code !== 'empty'),
      },
    }),
  },
  {
    name: 'v1 closed to v2 status',
    says: 'The status API does not know what came through v2.',
    areas: ['V2', 'BATCH'],
    apply: ({ statuses }) => ({
      statuses: {
        find: (store, asked) => {
          const found = statuses.find(store, asked);
          return found?.version === 2 ? undefined : found;
        },
      },
    }),
  },
  {
    name: 'universal credential by another name',
    says: 'An account calls a universal credential `credential`, and shows a title beside its fields.',
    areas: ['V2'],
    apply: ({ accounts }) => ({
      accounts: {
        fields: (submission) => ({ ...accounts.fields(submission), title: 'A credential' }),
      },
    }),
  },
  {
    name: 'sunset announced',
    says: 'v1 says when it ends.',
    areas: ['V2'],
    settings: { sunset: new Date('2027-06-30T00:00:00Z') },
  },
];

function replying(
  name: string,
  says: string,
  areas: readonly string[],
  warns: readonly string[],
  change: (reply: Reply) => Reply,
  further: readonly string[] = [],
): V2Variant {
  return {
    name,
    says,
    areas,
    warns: [...warns, ...further],
    apply: ({ answers }) => ({
      answers: { reply: (reply, asked) => change(answers.reply(reply, asked)) },
    }),
  };
}

function instead(usual: number, other: number): (reply: Reply) => Reply {
  return (reply) => (reply.status === usual ? { ...reply, status: other } : reply);
}

function renamed(body: unknown, from: string, to: string): object {
  return Object.fromEntries(
    Object.entries(Object(body) as object).map(([name, value]) => [
      name === from ? to : name,
      value,
    ]),
  );
}
