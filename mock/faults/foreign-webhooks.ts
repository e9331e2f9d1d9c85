import type { Fault } from './fault.ts';

/** Defects of what a partner can do with the webhook of another, which the answer does not show. */
export const foreignWebhookFaults: readonly Fault[] = [
  acting('foreign-update-acted-on', 'update', 404, 'changed'),
  acting('foreign-deletion-acted-on', 'delete', 404, 'deleted'),
  acting('foreign-rotation-acted-on', 'rotate', 404, 'given a new secret'),
  acting('foreign-webhook-read-500', 'read', 500, 'read'),
];

/** A fault that acts on the webhook of another partner and answers with a status of refusal. */
function acting(
  name: string,
  acted: 'read' | 'update' | 'delete' | 'rotate',
  status: number,
  done: string,
): Fault {
  return {
    name,
    violates: ['HOOK-006'],
    says: `A webhook of another partner is ${done}, and the answer is ${status}.`,
    apply: ({ webhooks, answers }) => {
      let isForeign = false;
      return {
        webhooks: {
          find: (store, id, clientId, call) => {
            const own = webhooks.find(store, id, clientId, call);
            const found = call === acted ? (own ?? store.webhooks.get(id)) : own;
            isForeign = found !== own;
            return found;
          },
        },
        answers: {
          reply: (reply, asked) => {
            const last = answers.reply(reply, asked);
            if (!isForeign) return last;
            isForeign = false;
            const problem = { field: 'id', code: 'unknown', message: 'no webhook has this id' };
            return { ...last, status, body: { errors: [problem] } };
          },
        },
      };
    },
  };
}
