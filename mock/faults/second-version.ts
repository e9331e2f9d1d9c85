import type { Fault } from './fault.ts';

const universal = ['universal_credential'];

/** Defects of access to v2 and of its answers. */
export const secondVersionFaults: readonly Fault[] = [
  {
    name: 'universal-scope-unchecked',
    violates: ['V2-010'],
    types: universal,
    says: 'A universal credential needs no scope.',
    apply: ({ access }) => ({
      access: {
        mayWrite: (caller, type, version) =>
          type.v2Only === true || access.mayWrite(caller, type, version),
      },
    }),
  },
  {
    name: 'v2-any-write-scope-will-do',
    violates: ['V2-010', 'BATCH-002'],
    says: 'In v2 the write scope of one type is good for every type.',
    apply: ({ access }) => ({
      access: {
        mayWrite: (caller, type, version) =>
          version === 2 ? caller.scope.includes('write.') : access.mayWrite(caller, type, version),
      },
    }),
  },
  {
    name: 'universal-credential-scope-granted',
    violates: ['V2-010'],
    types: universal,
    says: 'A token is granted for the scope `write.universal_credential`, which no page knows.',
    apply: ({ tokens }) => ({
      tokens: {
        scopes: (client, asked) =>
          asked.join() === 'write.universal_credential' ? asked : tokens.scopes(client, asked),
      },
    }),
  },
  {
    name: 'v2-without-token',
    violates: ['V2-011'],
    says: 'A v2 submission without a token is accepted.',
    apply: ({ access }) => ({
      access: {
        admits: (call) => access.admits(call) || (call.to === 'add-v2' && !call.hasToken),
        mayWrite: (caller, type, version) =>
          caller.client_id === 'anonymous' || access.mayWrite(caller, type, version),
      },
    }),
  },
  {
    name: 'v2-added-with-200',
    violates: ['V2-001'],
    says: 'An accepted v2 submission is answered with 200.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => ({
          ...answers.reply(reply, asked),
          ...(reply.subject === 'added-v2' ? { status: 200 } : {}),
        }),
      },
    }),
  },
  {
    name: 'v2-answer-without-link',
    violates: ['V2-001'],
    types: ['career_history'],
    says: 'A v2 career history is answered without a link.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          const ofCareer = asked.path.includes('career_history') && last.subject === 'added-v2';
          return ofCareer ? { ...last, body: {} } : last;
        },
      },
    }),
  },
  answering(
    'v2-wrong-method-500',
    'V2-012',
    'A wrong method in v2 is answered with 500.',
    405,
    500,
  ),
  answering('v2-unknown-type-422', 'V2-012', 'An unknown v2 type is answered with 422.', 404, 422),
  answering('v2-unparsable-500', 'V2-013', 'Unparsable JSON in v2 is answered with 500.', 400, 500),
  {
    name: 'v2-any-media-type-accepted',
    violates: ['V2-013'],
    says: 'A v2 body may be sent as any content type.',
    apply: ({ validation }) => ({
      validation: {
        acceptsMediaType: (contentType, version) =>
          version === 2 || validation.acceptsMediaType(contentType, version),
      },
    }),
  },
  {
    name: 'v2-405-without-allow',
    violates: ['V2-012'],
    says: 'A wrong method in v2 is 405 and does not say which is right.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          return isV2(asked.path) && last.status === 405 ? { ...last, headers: {} } : last;
        },
      },
    }),
  },
  {
    name: 'v2-refusal-names-v1-path',
    violates: ['V2-014'],
    says: 'A v2 refusal names the field by its path in v1.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          if (!isV2(asked.path) || last.status !== 422) return last;
          const text = JSON.stringify(last.body).replaceAll('fields.', 'data.credential.');
          return { ...last, body: JSON.parse(text) };
        },
      },
    }),
  },
  {
    name: 'v2-refusal-html',
    violates: ['V2-014'],
    says: 'A v2 refusal is typed as HTML.',
    apply: ({ answers }) => {
      let path = '';
      return {
        answers: {
          reply: (reply, asked) => {
            path = asked.path;
            return answers.reply(reply, asked);
          },
          contentType: (reply) =>
            isV2(path) && reply.subject === 'refused' ? 'text/html' : answers.contentType(reply),
        },
      };
    },
  },
  {
    name: 'v2-refusal-tells-the-token',
    violates: ['V2-014'],
    says: 'A v2 refusal repeats the Authorization header.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          if (!isV2(asked.path) || last.status !== 422) return last;
          return { ...last, body: { ...Object(last.body), asked: asked.authorization } };
        },
      },
    }),
  },
  {
    name: 'v2-refused-body-kept',
    violates: ['V2-015', 'BATCH-003'],
    says: 'A refused v2 body is stored all the same.',
    apply: () => ({ validationV2: { keeps: () => true } }),
  },
  {
    name: 'v2-answer-typed-html',
    violates: ['V2-022'],
    says: 'An accepted v2 submission is typed as HTML.',
    apply: ({ answers }) => ({
      answers: {
        contentType: (reply) =>
          reply.subject === 'added-v2' ? 'text/html' : answers.contentType(reply),
      },
    }),
  },
  {
    name: 'webhook-list-typed-text',
    violates: ['V2-022'],
    says: 'The list of webhooks is typed as plain text.',
    apply: ({ answers }) => ({
      answers: {
        contentType: (reply) =>
          reply.subject === 'webhook' ? 'text/plain' : answers.contentType(reply),
      },
    }),
  },
  {
    name: 'v1-body-on-v2-accepted',
    violates: ['V2-021'],
    says: 'A v1 body is accepted on a v2 path.',
    apply: ({ validationV2 }) => ({
      validationV2: {
        problems: (kind, body) =>
          typeof body === 'object' && body !== null && 'data' in body
            ? []
            : validationV2.problems(kind, body),
      },
    }),
  },
  {
    name: 'v2-body-on-v1-accepted',
    violates: ['V2-021'],
    says: 'A v2 body is accepted on a v1 path.',
    apply: ({ validation }) => ({
      validation: {
        problems: (type, body) =>
          typeof body === 'object' && body !== null && 'fields' in body
            ? []
            : validation.problems(type, body),
      },
    }),
  },
];

function isV2(path: string): boolean {
  return path.startsWith('/api/partner/v2/add/');
}

function answering(name: string, rule: string, says: string, from: number, to: number): Fault {
  return {
    name,
    violates: [rule],
    says,
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          return isV2(asked.path) && last.status === from ? { ...last, status: to } : last;
        },
      },
    }),
  };
}
