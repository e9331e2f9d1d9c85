import type { Reply } from '../../mock/behaviour/answers.ts';
import type { Problem } from '../../mock/behaviour/validation.ts';
import type { Variant } from './variant.ts';

/** Differences in statuses, error bodies and token answers. */
export const answerVariants: readonly Variant[] = [
  replying('200 for repeats', 'A repeated id is answered with 200.', (reply) =>
    reply.subject === 'repeated' ? { ...reply, status: 200 } : reply,
  ),
  replying('400 for 422', 'An invalid payload is answered with 400.', instead(422, 400)),
  replying('409 for 422', 'An invalid payload is answered with 409.', instead(422, 409)),
  replying(
    '400 for 415',
    'A body of another content type is answered with 400.',
    instead(415, 400),
  ),
  replying('404 for 405', 'A path exists for its method only.', instead(405, 404)),
  errors('errors as a map', 'Errors are lists of codes by field.', (problems) => ({
    errors: Object.fromEntries(problems.map(({ field, code }) => [field || 'base', [code]])),
  })),
  errors('errors as problem details', 'Errors are RFC 9457 documents.', (problems) => ({
    title: 'Invalid',
    'invalid-params': problems.map(({ field, message }) => ({ name: field, reason: message })),
  })),
  errors('errors with JSON pointers', 'The field at fault is a JSON pointer.', (problems) => ({
    errors: problems.map(({ field, code }) => ({
      pointer: `/${field.replaceAll('.', '/')}`,
      code,
    })),
  })),
  errors('errors as a sentence', 'One sentence says it all.', (problems) => ({
    error: problems.map(({ field, message }) => `${field} ${message}`).join(', and '),
  })),
  {
    name: 'raw ampersands',
    says: '`&` in JSON is not escaped.',
    apply: () => ({ answers: { encode: (body) => JSON.stringify(body) } }),
  },
  granting('no expires_in', 'Only the token itself tells when it expires.', lacking('expires_in')),
  granting('bearer in lower case', 'The token type is spelled bearer.', (body) => ({
    ...body,
    token_type: 'bearer',
  })),
  granting('no scope told', 'The token answer does not repeat the scope.', lacking('scope')),
  {
    name: 'opaque tokens',
    says: 'Tokens are no JWTs.',
    warns: ['AUTH-002'],
    apply: ({ tokens }) => ({
      tokens: {
        sign: async (claims, key) => Buffer.from(await tokens.sign(claims, key)).toString('hex'),
        // Node reads hex up to the first character that is none.
        verify: async (token, key, now) =>
          /^([0-9a-f]{2})+$/.test(token)
            ? tokens.verify(Buffer.from(token, 'hex').toString(), key, now)
            : null,
      },
    }),
  },
];

function replying(name: string, says: string, change: (reply: Reply) => Reply): Variant {
  return {
    name,
    says,
    apply: ({ answers }) => ({
      answers: { reply: (reply, asked) => change(answers.reply(reply, asked)) },
    }),
  };
}

function instead(usual: number, other: number): (reply: Reply) => Reply {
  return (reply) => (reply.status === usual ? { ...reply, status: other } : reply);
}

function errors(
  name: string,
  says: string,
  write: (problems: readonly Problem[]) => object,
): Variant {
  return replying(name, says, (reply) => {
    const { errors: problems } = reply.body as { errors?: readonly Problem[] };
    return problems === undefined || reply.subject !== 'refused' || !Array.isArray(problems)
      ? reply
      : { ...reply, body: write(problems) };
  });
}

function granting(
  name: string,
  says: string,
  change: (body: Record<string, unknown>) => Record<string, unknown>,
): Variant {
  return {
    name,
    says,
    apply: ({ tokens }) => ({
      tokens: { granted: (token, claims) => change(tokens.granted(token, claims)) },
    }),
  };
}

function lacking(field: string): (body: Record<string, unknown>) => Record<string, unknown> {
  return (body) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
}
