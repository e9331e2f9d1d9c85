import { type Disturbance, type Scene, type SceneCall, scene } from './scene.ts';

/** Redirects, and a certificate that no authority has signed. */
export const originScenes: readonly Scene[] = [
  scene({
    name: 'other-origin',
    says: 'Submissions are redirected to another origin, by turns with 307 and 302.',
    rules: ['CTOK-011', 'CADD-022'],
    ends: 'not zero',
    disturb: ({ kind, nth, otherOrigin, path }) =>
      kind === 'submit' && otherOrigin !== null
        ? redirect(nth % 2 === 1 ? 307 : 302, `${otherOrigin}${path}`)
        : undefined,
  }),
  scene({
    name: 'same-origin-redirect',
    says: 'Submissions are redirected on the same origin, by turns with 307 and 308.',
    rules: ['CADD-022'],
    ends: 'free',
    disturb: ({ kind, nth, path, query, memory }: SceneCall) => {
      if (kind !== 'submit' || query.includes('moved')) return undefined;
      const times = Number(memory.get('times') ?? nth);
      memory.set('times', times + 1);
      return redirect(times % 2 === 1 ? 307 : 308, `${path}?moved=1`);
    },
  }),
  scene({
    name: 'wrong-certificate',
    says: 'The certificate of the API is signed by no known authority.',
    rules: ['CTOK-014'],
    ends: 'not zero',
    untrusted: true,
  }),
];

function redirect(status: number, location: string): Disturbance {
  return { does: 'answer', answer: { status, headers: { Location: location } } };
}
