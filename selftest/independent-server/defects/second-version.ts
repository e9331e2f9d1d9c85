import type { Defect } from './defect.ts';

const universal = ['universal_credential'];

/** Defects of the second version, a few for each of its areas. */
export const secondVersionDefects: readonly Defect[] = [
  {
    name: 'no category needed',
    violates: ['V2-003'],
    types: universal,
    says: 'a universal credential without a category is accepted',
    conduct: () => ({
      problemsV2: (found) => found.filter(({ field }) => field !== 'fields.credential_category'),
    }),
  },
  {
    name: 'gif taken',
    violates: ['V2-007'],
    types: universal,
    says: 'an asset of any type is accepted',
    conduct: () => ({
      problemsV2: (found) => found.filter(({ field }) => !field.endsWith('.asset_type')),
    }),
  },
  {
    name: 'identity scope forgotten',
    violates: ['BATCH-002'],
    says: 'a batch needs no scope for its digital identity',
    conduct: () => ({
      batchScopes: (needed) => needed.filter((scope) => scope !== 'write.digital_identity'),
    }),
  },
  {
    name: 'empty batch taken',
    violates: ['BATCH-009'],
    says: 'a batch without any item is accepted',
    conduct: () => ({
      problemsV2: (found, _body, kind) =>
        kind === 'batch' ? found.filter(({ field }) => field !== 'base') : found,
    }),
  },
  {
    name: 'third item not judged',
    violates: ['BATCH-003'],
    says: 'what is wrong with the last of three items or more is overlooked',
    conduct: () => ({
      problemsV2: (found, _body, kind) =>
        kind === 'batch' ? found.filter(({ field }) => !/_items\.[2-9]\./.test(field)) : found,
    }),
  },
  {
    name: 'permit not read',
    violates: ['ASSET-005'],
    says: 'an upload link is taken with another query',
    conduct: () => ({
      uploadRefused: (why) => (why === 'SignatureDoesNotMatch' ? null : why),
    }),
  },
  {
    name: 'any file type',
    violates: ['ASSET-002'],
    says: 'an upload is taken with any content type',
    conduct: () => ({ uploadRefused: (why) => (why === 'WrongType' ? null : why) }),
  },
  {
    name: 'links that never end',
    violates: ['ASSET-003'],
    says: 'an upload link is good for ever',
    conduct: () => ({ uploadRefused: (why) => (why === 'ExpiredToken' ? null : why) }),
  },
  {
    name: 'anybody asks for a verification',
    violates: ['VERIFY-006'],
    says: 'a verification is asked for with a token of any scope',
    conduct: () => ({ askingScope: () => null }),
  },
  {
    name: 'one result for all partners',
    violates: ['VERIFY-008'],
    says: 'a result can be read by every partner that knows its id',
    conduct: () => ({
      askedKey: (key, all) => {
        const [, id] = JSON.parse(key) as [string, string];
        const known = [...all.keys()].find((each) => JSON.parse(each)[1] === id);
        return all.has(key) ? key : (known ?? key);
      },
    }),
  },
  {
    name: 'data before the decision',
    violates: ['VERIFY-011'],
    says: 'a result has the name of the person from the moment the link was opened',
    conduct: () => ({
      result: (honest, { owner, decision }, identity) =>
        owner !== null && decision !== 'accepted' ? { ...honest, credential: identity } : honest,
    }),
  },
  {
    name: 'callback in capitals',
    violates: ['VERIFY-014'],
    says: 'the path of a callback is written in small letters',
    conduct: () => ({
      callback: (address) => {
        const url = new URL(address);
        url.pathname = url.pathname.toLowerCase();
        return url.search === '' ? url.href : `${url.origin}${url.pathname}`;
      },
    }),
  },
  {
    name: 'every webhook is everyone’s',
    violates: ['HOOK-006', 'HOOK-023'],
    says: 'the webhooks of all partners are listed, changed and served alike',
    conduct: () => ({ isOwn: () => true }),
  },
  {
    name: 'old secret answered',
    violates: ['HOOK-004', 'HOOK-018'],
    says: 'a rotation changes nothing, and answers the secret that there was',
    conduct: () => ({ rotated: (old) => ({ kept: old, answered: old }) }),
  },
  {
    name: 'signed anew',
    violates: ['HOOK-003'],
    says: 'the signature covers the JSON with escapes that the body does not have',
    conduct: () => ({
      signed: (body) =>
        body.replace(
          /[^\0-\x7e]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
    }),
  },
  {
    name: 'events as text',
    violates: ['HOOK-002'],
    says: 'an event is sent as plain text',
    conduct: () => ({ eventType: () => 'text/plain; charset=utf-8' }),
  },
  {
    name: 'one event id',
    violates: ['HOOK-014'],
    says: 'every event has the same id',
    conduct: () => ({ event: (event) => ({ ...event, event_id: 'event' }) }),
  },
];
