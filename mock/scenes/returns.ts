import { withParameters } from '../behaviour/callbacks.ts';
import { type PlainAnswer, type Scene, type SceneCall, scene } from './scene.ts';

/** A scene of a person who is to come back to the partner. */
function returning(
  name: string,
  given: Omit<Partial<Scene>, 'name' | 'journeys'> & Pick<Scene, 'says' | 'rules'>,
): Scene {
  return scene({ name: `return-${name}`, journeys: ['verify'], ...given });
}

/** In milliseconds: long enough for a partner to notice that the person has not come back. */
const LATE = 2500;

/** Ways back to the partner that prove nothing, and ways that the person never takes. */
export const returnScenes: readonly Scene[] = [
  returning('forged', {
    says: 'As soon as a person has opened the link, the callback is called without any decision, and again with `status=verified`; the person then cancels.',
    rules: ['CVER-003'],
    strangers: ({ callbackUrl, requestId }) => [
      { url: callbackUrl, says: 'without a decision' },
      {
        url: withParameters(callbackUrl, { request_id: requestId, status: 'verified' }),
        says: 'with an invented status=verified',
      },
    ],
  }),
  returning('foreign-session', {
    says: 'The callback is called with the request id of another person, who was verified.',
    rules: ['CVER-004'],
    strangers({ callbackUrl, random, memory }) {
      const foreign = random.uuid();
      memory.set('foreign', foreign);
      return [
        {
          url: withParameters(callbackUrl, { request_id: foreign }),
          says: `with the request id of another person, ${foreign}`,
        },
      ];
    },
    disturb: (call) =>
      readsForeign(call) ? { does: 'answer', answer: resultOf(call) } : undefined,
  }),
  returning('cancel', {
    says: 'Nothing but the decision: the person cancels.',
    rules: ['CVER-005'],
  }),
  returning('late', {
    says: `The person comes back ${LATE / 1000} seconds after the decision, and the first two reads of the result still say \`incomplete\`.`,
    rules: ['CVER-005'],
    change: () => ({ callbacks: { delay: () => LATE } }),
    disturb: ({ kind, nth }) =>
      kind === 'result' && nth <= 2 ? { does: 'rewrite', rewrite: notReady } : undefined,
  }),
  returning('never', {
    says: 'The person decides and never comes back.',
    rules: ['CVER-005'],
    change: () => ({ callbacks: { returnsOn: () => false } }),
  }),
];

function readsForeign({ kind, path, memory }: SceneCall): boolean {
  const foreign = memory.get('foreign');
  return kind === 'result' && typeof foreign === 'string' && path.includes(foreign);
}

const json = { 'Content-Type': 'application/json; charset=utf-8' };

function resultOf({ memory, now }: SceneCall): PlainAnswer {
  const body = {
    request_id: memory.get('foreign'),
    status: 'verified',
    finalized_at: new Date(now).toISOString().replace(/\.\d+/, ''),
    credential: { full_name: 'Another Example' },
  };
  return { status: 200, headers: json, body: JSON.stringify(body) };
}

function notReady(own: PlainAnswer): PlainAnswer {
  if (own.status !== 200) return own;
  const result = JSON.parse(String(own.body)) as Record<string, unknown>;
  const body = { ...result, status: 'incomplete', finalized_at: null, credential: null };
  return { ...own, body: JSON.stringify(body) };
}
