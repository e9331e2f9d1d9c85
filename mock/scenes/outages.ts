import type { Disturbance, SceneCall } from './scene.ts';
import { type Scene, scene } from './scene.ts';

const repetition = ['CADD-007', 'CADD-010'];

/** Answers that are lost, late, or put off. They come to the first submissions; what follows is answered. */
export const outageScenes: readonly Scene[] = [
  scene({
    name: 'answer-lost',
    says: 'The first submission is stored, and its connection is closed without an answer.',
    rules: [...repetition],
    ends: 'free',
    disturb: first('submit', 1, { does: 'drop', stored: true }),
  }),
  scene({
    name: 'connection-reset',
    says: 'The connection of the first submission is closed before anything is stored.',
    rules: [...repetition],
    ends: 'free',
    disturb: first('submit', 1, { does: 'drop', stored: false }),
  }),
  scene({
    name: 'answer-late',
    says: 'The first submission is never answered.',
    rules: ['CADD-007', 'CADD-020'],
    ends: 'free',
    disturb: first('submit', 1, { does: 'hang' }),
  }),
  scene({
    name: 'slow-503',
    says: 'The first submission is answered 503 without being stored, the second 503 although it was stored.',
    rules: [...repetition, 'CSAFE-003'],
    ends: 'free',
    disturb: ({ kind, nth }) => {
      if (kind !== 'submit' || nth > 2) return undefined;
      return nth === 1
        ? { does: 'answer', answer: unavailable }
        : { does: 'rewrite', rewrite: () => unavailable };
    },
  }),
  scene({
    name: 'too-many-seconds',
    says: 'The first two submissions are answered 429 with `Retry-After` in seconds.',
    rules: [...repetition],
    ends: 'free',
    disturb: first(
      'submit',
      2,
      tooMany(() => '2'),
    ),
  }),
  scene({
    name: 'too-many-date',
    says: 'The first two submissions are answered 429 with `Retry-After` as a date.',
    rules: [...repetition],
    ends: 'free',
    disturb: first(
      'submit',
      2,
      tooMany((now) => new Date(now + 3000).toUTCString()),
    ),
  }),
  scene({
    name: 'too-many',
    says: 'Every call is answered 429 with `Retry-After: 0`.',
    rules: ['CADD-010'],
    journeys: [],
    ends: 'free',
    disturb: (call) =>
      act(
        call,
        tooMany(() => '0'),
      ),
  }),
  scene({
    name: 'down',
    says: 'Every submission is answered 503.',
    rules: ['CADD-010', 'CSAFE-003', 'CSAFE-004'],
    ends: 'not zero',
    disturb: ({ kind }) =>
      kind === 'submit' ? { does: 'answer', answer: unavailable } : undefined,
  }),
  scene({
    name: 'dropped',
    says: 'Connections of calls that may come twice are closed, by turns before and after the work is done.',
    rules: [],
    journeys: [],
    ends: 'free',
    disturb: ({ kind, memory }) => {
      // A second request for a verification or for a webhook is another one.
      if (kind === 'other') return undefined;
      const times = Number(memory.get('times') ?? 0);
      memory.set('times', times + 1);
      return { does: 'drop', stored: times % 2 === 1 };
    },
  }),
  scene({
    name: 'slow',
    says: 'Every answer takes 20 milliseconds longer.',
    rules: [],
    journeys: [],
    disturb: () => ({ does: 'wait', milliseconds: 20 }),
  }),
];

const unavailable = {
  status: 503,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: '{"errors":[{"field":"","code":"unavailable","message":"please come back later"}]}',
};

function first(
  kind: SceneCall['kind'],
  times: number,
  disturbance: Disturbance | ((call: SceneCall) => Disturbance),
): NonNullable<Scene['disturb']> {
  return (call) => (call.kind === kind && call.nth <= times ? act(call, disturbance) : undefined);
}

function act(
  call: SceneCall,
  disturbance: Disturbance | ((call: SceneCall) => Disturbance),
): Disturbance {
  return typeof disturbance === 'function' ? disturbance(call) : disturbance;
}

function tooMany(retryAfter: (now: number) => string): (call: SceneCall) => Disturbance {
  return ({ now }) => ({
    does: 'answer',
    answer: {
      status: 429,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Retry-After': retryAfter(now),
      },
      body: '{"errors":[{"field":"","code":"too_many_requests","message":"slow down"}]}',
    },
  });
}
