import type { CredentialType } from '../../contracts/credentials/define.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import type { Behaviour } from '../behaviour.ts';
import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';

/** Refusals that leave something behind. */
export const keptRefusalFaults: readonly Fault[] = [
  rememberedByStatus(
    'refused-without-token-but-known',
    'The status API knows a submission that was refused because it had no token.',
    (status) => status === 401,
  ),
  rememberedByStatus(
    'refused-without-scope-but-known',
    'The status API knows a submission that was refused for want of a scope.',
    (status) => status === 403,
  ),
  rememberedByStatus(
    'refused-media-type-but-known',
    'The status API knows a submission that was refused for its content type.',
    (status) => status === 415,
  ),
  rememberedByStatus(
    'refused-for-its-size-but-known',
    'The status API knows a submission that was refused for its size.',
    (status) => status === 413,
  ),
  {
    name: 'refused-name-comes-back',
    violates: ['ADD-018'],
    says: 'A name that was refused because it had no token is kept for the next submission of the id.',
    apply({ answers, submissions }) {
      const names = new Map<string, unknown>();
      return {
        answers: seeingRefusals(answers, (status, { id, name }) => {
          if (status === 401) names.set(id, name);
        }),
        submissions: {
          async findOrMake(registration) {
            const made = await submissions.findOrMake(registration);
            const name = names.get(made.submission.id);
            if (made.fresh && name !== undefined) {
              const credential = { ...made.submission.credential, full_name: name };
              Object.assign(made.submission, { credential });
            }
            return made;
          },
        },
      };
    },
  },
];

interface RefusedRequest {
  readonly id: string;
  readonly name: unknown;
}

/** Answers that show every refused submission whose body can be read. */
function seeingRefusals(
  answers: Behaviour['answers'],
  saw: (status: number, refused: RefusedRequest) => void,
): Partial<Behaviour['answers']> {
  return {
    reply(reply, asked) {
      const body = parseJson(asked.text) as
        | { id?: string; data?: { credential?: { full_name?: unknown } } }
        | null
        | undefined;
      if (reply.subject === 'refused' && typeof body?.id === 'string') {
        saw(reply.status, { id: body.id, name: body.data?.credential?.full_name });
      }
      return answers.reply(reply, asked);
    },
  };
}

function rememberedByStatus(
  name: string,
  says: string,
  matches: (status: number) => boolean,
): Fault {
  return {
    name,
    violates: ['ADD-018'],
    says,
    apply({ answers, statuses }) {
      const known = new Set<string>();
      return {
        answers: seeingRefusals(answers, (status, { id }) => {
          if (matches(status)) known.add(id);
        }),
        statuses: {
          find: (store, asked) =>
            statuses.find(store, asked) ?? (known.has(asked.id) ? pending(asked.id) : undefined),
        },
      };
    },
  };
}

function pending(id: string): Submission {
  const type: CredentialType['name'] = 'education';
  const made = { content: '', link: '', clientId: '', id, type, documentType: 'none' };
  const open = { owner: null, decision: null, decidedAt: null };
  const bare = { version: 1, items: [], place: null, verification: null } as const;
  return {
    ...made,
    ...bare,
    credential: {},
    document: null,
    submittedAt: Number.MAX_SAFE_INTEGER,
    ...open,
  };
}
