import { usualSecondVersion } from '../../profiles/second-version.ts';
import type { V2Variant } from './variant.ts';

/** Differences in uploads, verifications, webhooks and events. */
export const eventVariants: readonly V2Variant[] = [
  {
    name: 'uploads in an object store',
    says: 'Upload links are signed as AWS does, may be used again, and answer in XML.',
    areas: ['ASSET'],
    settings: { uploads: 's3' },
  },
  {
    name: 'upload links in a map',
    says: 'Upload links are members of a map whose keys are asset ids.',
    areas: ['ASSET'],
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          const { assets, ...rest } = Object(last.body) as { assets?: readonly NamedAsset[] };
          if (!assets) return last;
          const uploads = Object.fromEntries(
            assets.map(({ asset_id, upload_url }) => [asset_id, { url: upload_url }]),
          );
          return { ...last, body: { ...rest, uploads } };
        },
      },
    }),
    profile: {
      uploads: { ...usualSecondVersion.uploads, links: 'uploads{}.url', processingMs: 0 },
    },
  },
  {
    name: 'no link for assets with data',
    says: 'An asset that was sent with its data gets no upload link.',
    areas: ['ASSET', 'V2'],
    apply: ({ uploads }) => ({
      uploads: {
        linked: (assets, credential) =>
          uploads.linked(assets, credential).filter(({ asset_data }) => asset_data === null),
      },
    }),
  },
  {
    name: 'callback with parameters',
    says: 'The request id and the status are added to the callback.',
    areas: ['VERIFY'],
    settings: { callbackParameters: true },
  },
  {
    name: 'no return after cancelling',
    says: 'A person who cancelled stays.',
    areas: ['VERIFY'],
    warns: ['VERIFY-003'],
    apply: ({ callbacks }) => ({
      callbacks: {
        returnsOn: (occasion, submission) =>
          submission.decision === 'accepted' && callbacks.returnsOn(occasion, submission),
      },
    }),
  },
  {
    name: 'other names in results',
    says: 'A result calls its members in another way.',
    areas: ['VERIFY'],
    warns: ['VERIFY-001'],
    apply: ({ verifications }) => ({
      verifications: {
        asked: (submission) => {
          const { request_id, redirect_uri } = verifications.asked(submission);
          return { id: request_id, url: redirect_uri };
        },
        result: (submission) => {
          const { status, credential } = verifications.result(submission);
          return { state: status, identity: { name: credential } };
        },
      },
    }),
    profile: {
      verify: {
        ...usualSecondVersion.verify,
        names: { link: 'url', requestId: 'id', status: 'state' },
      },
    },
  },
  {
    name: 'birth date withheld',
    says: 'A result shows the name alone, in two parts.',
    areas: ['VERIFY'],
    apply: ({ verifications }) => ({
      verifications: {
        shows: (person) => {
          const [given, family] = String(verifications.shows(person).full_name).split(' ');
          return { given_name: given, family_name: family };
        },
      },
    }),
  },
  {
    name: 'a new link for a repeated request id',
    says: 'A repeated request id makes a new verification.',
    areas: ['VERIFY'],
    apply: ({ submissions }) => ({
      submissions: {
        isCurrent: (submission, now) =>
          submission.verification === null && submissions.isCurrent(submission, now),
      },
    }),
  },
  {
    name: 'bare list of webhooks',
    says: 'The list of webhooks is a bare array, and a deletion is answered with 200.',
    areas: ['HOOK'],
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => {
          const last = answers.reply(reply, asked);
          const { webhooks } = Object(last.body) as { webhooks?: unknown };
          if (last.status === 204) return { ...last, status: 200, body: {} };
          return webhooks === undefined ? last : { ...last, body: webhooks };
        },
      },
    }),
  },
  {
    name: 'secret shown on reading',
    says: 'Reading and listing webhooks show the secret.',
    areas: ['HOOK'],
    apply: () => ({ webhooks: { showsSecret: () => true } }),
  },
  {
    name: 'webhooks replaced as a whole',
    says: 'An update empties the name and the description that it does not send.',
    areas: ['HOOK'],
    apply: ({ webhooks }) => ({
      webhooks: {
        update: (webhook, change, random) =>
          webhooks.update(webhook, { name: null, description: null, ...change }, random),
      },
    }),
  },
  {
    name: 'https webhooks alone',
    says: 'A webhook may not be http, not even on loopback.',
    areas: ['HOOK'],
    apply: () => ({ webhooks: { takesUrl: (url) => url.startsWith('https:') } }),
  },
  {
    name: 'one webhook per partner',
    says: 'A partner has one webhook: a second is refused.',
    areas: ['HOOK'],
    apply: ({ webhooks }) => {
      let held = 0;
      let isUpdate = false;
      return {
        webhooks: {
          find: (store, id, clientId, call) => {
            isUpdate = call === 'update';
            return webhooks.find(store, id, clientId, call);
          },
          problems: (body) => {
            const found = webhooks.problems(body);
            const full = held > 0 && !isUpdate && found.length === 0;
            isUpdate = false;
            return full
              ? [{ field: '', code: 'limit', message: 'a partner has one webhook' }]
              : found;
          },
          secret: (random) => {
            held += 1;
            return webhooks.secret(random);
          },
          remove: (store, webhook) => {
            held = 0;
            webhooks.remove(store, webhook);
          },
        },
      };
    },
  },
  {
    name: 'events twice',
    says: 'Every event is delivered twice.',
    areas: ['HOOK', 'VERIFY'],
    apply: () => ({ webhooks: { copies: () => 2 } }),
  },
  {
    name: 'events a little late',
    says: 'An event comes shortly after the decision was answered.',
    areas: ['HOOK', 'VERIFY'],
    apply: () => ({ webhooks: { delay: () => 60 } }),
    profile: { hooks: { ...usualSecondVersion.hooks, deadlineMs: 2000, graceMs: 150 } },
  },
  {
    name: 'events without fraction',
    says: 'created_at has no fraction, and an event has further members.',
    areas: ['HOOK'],
    warns: ['HOOK-002'],
    apply: ({ webhooks }) => ({
      webhooks: {
        event: (origin) => {
          const event = webhooks.event(origin);
          return { ...event, created_at: event.created_at.replace(/\.\d+Z$/, 'Z'), version: 1 };
        },
      },
    }),
  },
  {
    name: 'events with spaces',
    says: 'The JSON of an event is written with spaces and without escapes.',
    areas: ['HOOK'],
    apply: () => ({ webhooks: { encode: (event) => JSON.stringify(event, null, 2) } }),
  },
  {
    name: 'secret overlap',
    says: 'After a rotation the old secret signs for an hour.',
    areas: ['HOOK'],
    settings: { secretOverlap: 3600 },
    profile: {
      hooks: { ...usualSecondVersion.hooks, deadlineMs: 150, graceMs: 20, overlapSeconds: 3600 },
    },
  },
  {
    name: 'retries',
    says: 'A delivery that failed is repeated.',
    areas: ['HOOK'],
    settings: { retry: true },
  },
];

interface NamedAsset {
  readonly asset_id: string;
  readonly upload_url: string;
}
