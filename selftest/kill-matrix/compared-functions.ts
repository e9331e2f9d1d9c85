import type { Behaviour } from '../../mock/behaviour.ts';

/**
 * The functions of the mock that only return something, so that the function of a fault can be called beside that of the
 * sound mock. If that of a fault changes what it is given, such as a submission or an upload, this is noticed and taken back.
 */
const compared: { readonly [Area in keyof Behaviour]?: readonly (keyof Behaviour[Area])[] } = {
  tokens: [
    'client',
    'readsQuery',
    'form',
    'grants',
    'scopes',
    'lifetime',
    'sign',
    'verify',
    'granted',
  ],
  access: ['bearer', 'admits', 'mayWrite'],
  validation: ['parse', 'acceptsMediaType', 'problems', 'keeps'],
  validationV2: ['problems', 'keeps'],
  submissions: ['key', 'isCurrent', 'content', 'link'],
  links: ['page', 'teaser'],
  consent: ['isOpen', 'next', 'closed'],
  accounts: ['takesUp', 'replacesOn', 'fields', 'document', 'shows'],
  replacement: ['key', 'replaces'],
  retention: ['endOf', 'isOver', 'documentDeleted'],
  statuses: ['of', 'ids', 'acceptsCount'],
  answers: ['reply', 'contentType', 'encode'],
  uploads: ['linked', 'key', 'lifetime', 'sign', 'query', 'spelled', 'entry', 'isSigned', 'judge'],
  verifications: ['problems', 'may', 'requestId', 'key', 'asked', 'result', 'shows', 'isOver'],
  callbacks: ['returnsOn', 'address', 'isWeb'],
  webhooks: ['problems', 'takesUrl', 'secret', 'kept', 'showsSecret', 'tells', 'event', 'encode'],
};

const names = new Set(
  Object.entries(compared).flatMap(([area, functions]) =>
    functions.map((name) => `${area}.${name}`),
  ),
);

/** Whether a function of the mock, such as `tokens.sign`, is compared and not only noted. */
export function isCompared(name: string): boolean {
  return names.has(name);
}
