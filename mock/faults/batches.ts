import { itemsOf } from '../../contracts/batch.ts';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import type { RequestEcho } from '../behaviour/answers.ts';
import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';

/** Defects of batches, apart from what they accept. */
export const batchFaults: readonly Fault[] = [
  {
    name: 'batch-client-id-wrong',
    violates: ['BATCH-007'],
    says: 'The link of a batch spells the client id in capitals.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) =>
          submissions.link(
            isBatchPath(parts.path) ? { ...parts, clientId: parts.clientId.toUpperCase() } : parts,
          ),
      },
    }),
  },
  {
    name: 'batch-content-is-its-id',
    violates: ['BATCH-007'],
    says: "The content of a batch's link is the partner's id.",
    apply: ({ submissions }) => ({
      submissions: {
        content: (origin) =>
          Object.keys(origin.credential).length === 0 && origin.isBatch === true
            ? origin.id
            : submissions.content(origin),
      },
    }),
  },
  {
    name: 'batch-link-path-in-plural',
    violates: ['BATCH-001'],
    says: 'The link of a batch leads to /partner/add/batches.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) =>
          submissions.link(isBatchPath(parts.path) ? { ...parts, path: `${parts.path}es` } : parts),
      },
    }),
  },
  {
    name: 'batch-answered-with-links',
    violates: ['BATCH-001', 'BATCH-005', 'BATCH-015'],
    says: 'A batch is answered with a list of links.',
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          const ofBatch = asked.path.includes('/batch') && last.subject === 'added-v2';
          return ofBatch
            ? { ...last, body: { redirect_uri: [Object(last.body).redirect_uri] } }
            : last;
        },
      },
    }),
  },
  {
    name: 'batch-repeat-new-link',
    violates: ['BATCH-008'],
    says: 'A repeated batch gets a new link.',
    apply: ({ submissions }) => ({
      submissions: {
        isCurrent: (submission, now) =>
          submission.type !== 'batch' && submissions.isCurrent(submission, now),
      },
    }),
  },
  {
    name: 'batch-lacking-scope-kept',
    violates: ['BATCH-002'],
    says: 'A batch whose token lacks a scope is refused, and stored all the same.',
    apply: ({ access, answers }) => ({
      access: {
        mayWrite: (caller, type, version) =>
          version === 2 || access.mayWrite(caller, type, version),
      },
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          const lacks = last.subject === 'added-v2' && lacksScope(asked);
          return lacks ? { subject: 'refused', status: 403, body: { errors: [] } } : last;
        },
      },
    }),
  },
  {
    name: 'batch-scope-of-first-kind-only',
    violates: ['BATCH-002'],
    says: 'A batch needs the scope of its first item only.',
    apply: ({ access }) => ({
      access: {
        mayWrite: (caller, type, version) =>
          access.mayWrite(caller, type, version) ||
          (version === 2 && type.name === 'microcredential' && caller.scope.includes(' ')),
      },
    }),
  },
  {
    name: 'batch-scope-unchecked-for-career-history',
    violates: ['BATCH-002', 'V2-010'],
    says: 'A career history in a batch needs no scope.',
    types: ['career_history'],
    apply: ({ access }) => ({
      access: {
        mayWrite: (caller, type, version) =>
          (version === 2 && type.name === 'career_history') ||
          access.mayWrite(caller, type, version),
      },
    }),
  },
  {
    name: 'canceled-batch-keeps-first',
    violates: ['BATCH-011'],
    says: 'The first item of a cancelled batch is in the account.',
    apply: ({ accounts }) => ({
      accounts: {
        takesUp: (occasion, submission) =>
          (occasion === 'canceled' && submission.place === 0) ||
          accounts.takesUp(occasion, submission),
      },
    }),
  },
  {
    name: 'last-item-not-in-account',
    violates: ['BATCH-004', 'BATCH-014'],
    says: 'The second item of a kind does not reach the account.',
    apply: ({ accounts }) => ({
      accounts: {
        takesUp: (occasion, submission) =>
          submission.place !== 1 && accounts.takesUp(occasion, submission),
      },
    }),
  },
  {
    name: 'names-swapped-between-items',
    violates: ['BATCH-014'],
    says: 'Every item of a batch shows the name of the first.',
    apply: ({ accounts }) => {
      const names = new Map<string, unknown>();
      return {
        accounts: {
          takesUp: (occasion, submission) => {
            if (submission.place === 0)
              names.set(submission.content, submission.credential.full_name);
            return accounts.takesUp(occasion, submission);
          },
          fields: (submission: Submission) => {
            const fields = accounts.fields(submission);
            const name = names.get(submission.content);
            return submission.place === null || name === undefined
              ? fields
              : { ...fields, full_name: name };
          },
        },
      };
    },
  },
  {
    name: 'batch-shared-by-two',
    violates: ['BATCH-012'],
    says: 'A second person can accept a batch that is owned.',
    apply: ({ links }) => ({
      links: {
        claim: (sight) => {
          const { submission } = sight;
          if (submission?.type === 'batch') submission.owner = null;
          return links.claim(sight);
        },
      },
    }),
  },
];

function isBatchPath(path: string): boolean {
  return path === '/partner/add/batch';
}

/** Whether a token lacks the scope of something in the body that it was sent with. */
function lacksScope({ path, authorization, text }: RequestEcho): boolean {
  const [, payload = ''] = (authorization ?? '').split('.');
  const { scope = '' } = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}');
  const granted = String(scope).split(' ');
  const single = credentialTypeV2(/requests\/(\w+)/.exec(path)?.[1] ?? '');
  const types = single ? [single] : itemsOf(JSON.parse(text)).map(({ kind }) => kind.type);
  return types.some((type) => !granted.includes(type.scope));
}
