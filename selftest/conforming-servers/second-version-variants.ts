import type { Profile } from '../../profiles/profile.ts';
import { usualSecondVersion } from '../../profiles/second-version.ts';
import type { Variant } from '../independent-server/variants/variant.ts';

/** One difference of the second version that no run may count against a server. */
export interface SecondVersionVariant extends Variant {
  /** The requirements that could not be judged on it, as one of them allows. */
  readonly blocked?: readonly string[];
  /** What the profile of such a server says of it. */
  readonly profile?: Partial<Profile>;
}

const { v2, uploads, verify, hooks } = usualSecondVersion;

/** Differences in paths and answers of v2. */
const submissions: readonly SecondVersionVariant[] = [
  {
    name: 'v2 with 200',
    says: 'an accepted v2 request is answered with 200',
    options: { v2Status: 200 },
    warns: ['V2-001'],
  },
  {
    name: 'v2 with 202',
    says: 'an accepted v2 request is answered with 202',
    options: { v2Status: 202 },
    warns: ['V2-001'],
  },
  {
    name: 'link called url',
    says: 'the link of a v2 request is called url',
    options: { v2Link: 'url' },
    warns: ['V2-001'],
    profile: { v2: { ...v2, link: 'url' } },
  },
  {
    name: 'bare v2 paths',
    says: 'v2 paths have no .json',
    options: { v2Spelling: 'bare' },
    profile: { v2: { ...v2, suffix: '' } },
  },
  { name: 'long v2 paths', says: 'v2 paths end with .json', options: { v2Spelling: '.json' } },
];

/** Differences in uploads. */
const uploaded: readonly SecondVersionVariant[] = [
  {
    name: 'links in a map',
    says: 'upload links stand in a map by asset id',
    options: { uploadLinks: 'map' },
    profile: { uploads: { ...uploads, links: 'files{}.href' } },
  },
  {
    name: 'uploads with 204',
    says: 'an upload is answered with 204',
    options: { uploadTaken: 204 },
  },
  {
    name: 'uploads with 201',
    says: 'an upload is answered with 201',
    options: { uploadTaken: 201 },
  },
  {
    name: 'uploads refused with 404',
    says: 'a refused upload is 404',
    options: { uploadRefusal: 404, uploadErrors: 'empty' },
  },
  {
    name: 'uploads refused in JSON',
    says: 'a refused upload is 400 with JSON',
    options: { uploadRefusal: 400, uploadErrors: 'json' },
  },
  {
    name: 'files replaced',
    says: 'a second file takes the place of the first',
    options: { secondUpload: 'taken' },
    profile: { uploads: { ...uploads, overwrite: 'allowed' } },
  },
];

/** Differences in verifications. */
const verified: readonly SecondVersionVariant[] = [
  {
    name: 'camel case results',
    says: 'verifications have members in camel case',
    options: { verifyNames: 'camel' },
    warns: ['VERIFY-001'],
    profile: {
      verify: {
        ...verify,
        names: { link: 'redirectUri', requestId: 'requestId', status: 'state' },
      },
    },
  },
  {
    name: 'nested results',
    says: 'the person stands deep in a result',
    options: { resultShape: 'nested' },
  },
  {
    name: 'a new verification each time',
    says: 'a repeated request id is a new verification',
    options: { repeatedRequestId: 'new' },
  },
  {
    name: 'callback by the server',
    says: 'the server calls the callback itself',
    options: { returnsBy: 'call' },
  },
  {
    name: 'callback twice',
    says: 'the server calls the callback, and names it too',
    options: { returnsBy: 'both' },
  },
  {
    name: 'no return after cancelling',
    says: 'a person who cancels stays',
    options: { cancelReturns: false },
    warns: ['VERIFY-003'],
  },
  {
    name: 'callback with parameters',
    says: 'parameters are added to the callback',
    options: { callbackExtras: true },
  },
];

/** Differences in webhooks as a resource. */
const registered: readonly SecondVersionVariant[] = [
  {
    name: 'bare list of webhooks',
    says: 'the list of webhooks is an array',
    options: { webhookList: 'bare' },
  },
  {
    name: 'webhooks updated by body',
    says: 'PUT has the id in its body',
    options: { webhookPut: 'by body' },
  },
  {
    name: 'deleted with 200',
    says: 'a deletion is answered with 200',
    options: { webhookDeleted: 200 },
  },
  { name: 'secrets shown', says: 'reading shows the secret', options: { secretShown: true } },
  {
    name: 'rotation shows all',
    says: 'a rotation answers the whole webhook',
    options: { rotationAnswer: 'webhook' },
  },
];

/** Differences in events. */
const delivered: readonly SecondVersionVariant[] = [
  { name: 'events twice', says: 'every event comes twice', options: { events: 'twice' } },
  {
    name: 'late events',
    says: 'an event comes a moment after the decision was answered',
    options: { eventDelay: 80 },
    profile: { hooks: { ...hooks, deadlineMs: 5000, graceMs: 200 } },
  },
  {
    name: 'events with spaces',
    says: 'the JSON of an event has spaces',
    options: { eventJson: 'spaced' },
  },
  {
    name: 'events to the second',
    says: 'created_at has no fraction',
    options: { eventTime: 'seconds' },
    warns: ['HOOK-002'],
  },
];

/** The server without any difference, judged by the second version. */
export const plainSecondVersion: SecondVersionVariant = {
  name: 'plain v2',
  says: 'nothing is different',
  options: {},
};

/** Differences that keep checks from running, so that a further difference of the same server would not be seen. */
export const hidingVariants: readonly SecondVersionVariant[] = [
  {
    name: 'one webhook each',
    says: 'a partner has one webhook',
    options: { webhooksPerClient: 'one' },
    blocked: ['HOOK-001', 'HOOK-002', 'HOOK-003', 'HOOK-005', 'HOOK-012', 'HOOK-015', 'HOOK-019'],
  },
  {
    name: 'https webhooks',
    says: 'a webhook must be https',
    options: { webhookSchemes: 'https' },
    profile: { receiver: 'none' },
  },
];

const concerns = [
  [submissions, ['V2', 'BATCH']],
  [uploaded, ['ASSET']],
  [verified, ['VERIFY']],
  [registered, ['HOOK']],
  [delivered, ['HOOK']],
] as const;

/** Differences of the second version that no run may count against a server, by what they concern. */
export const secondVersionConcerns: readonly (readonly SecondVersionVariant[])[] = concerns.map(
  ([concern]) => concern,
);

/** The areas whose checks show the differences of a concern. */
export const shownInSecondVersion: readonly (readonly [
  concern: readonly SecondVersionVariant[],
  areas: readonly string[],
])[] = [...concerns, [hidingVariants, ['HOOK']]];
