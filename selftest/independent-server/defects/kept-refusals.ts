import type { Insides, RefusedSubmission } from '../conduct.ts';
import { readPayload } from '../validation/payload.ts';
import type { Defect } from './defect.ts';

/** Refusals that leave something behind. */
export const keptRefusalDefects: readonly Defect[] = [
  keeping(
    'a submission before its scope',
    'a submission whose token lacks the scope is stored',
    403,
  ),
  keeping('a submission before its content type', 'a submission sent as plain text is stored', 415),
  keeping('a submission before its size', 'a submission that is too large is stored', 413),
  keeping('a submission before its token', 'a submission without a token is stored', 401),
];

function keeping(name: string, says: string, status: number): Defect {
  return {
    name,
    violates: ['ADD-018'],
    says,
    conduct: () => ({
      refused: (refused, insides) => {
        if (refused.refusal.status === status) store(refused, insides);
      },
    }),
  };
}

function store({ kind, body }: RefusedSubmission, { submissions, clientId }: Insides): void {
  submissions.submit(clientId, kind, readPayload(JSON.parse(body)));
}
