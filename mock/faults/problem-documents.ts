import type { Fault } from './fault.ts';

/** Refusals as problem documents (RFC 9457) that contradict their own answer. */
export const problemDocumentFaults: readonly Fault[] = [
  contradicting('problem-document-says-400', 'v1', 400, ['ADD-015']),
  contradicting('v2-problem-document-says-500', 'v2', 500, ['V2-014']),
];

function contradicting(
  name: string,
  version: 'v1' | 'v2',
  status: number,
  violates: readonly string[],
): Fault {
  const isMeant = (path: string) => path.includes(`/${version}/add/`);
  return {
    name,
    violates,
    says: `The problem document of a refused ${version} submission says ${status} where the answer is a 422.`,
    apply: ({ answers }) => ({
      answers: {
        contentType: (reply) =>
          'status' in Object(reply.body) && reply.status === 422
            ? 'application/problem+json'
            : answers.contentType(reply),
        reply(reply, asked) {
          const last = answers.reply(reply, asked);
          if (last.status !== 422 || !isMeant(asked.path)) return last;
          return { ...last, body: { status, ...Object(last.body) } };
        },
      },
    }),
  };
}
