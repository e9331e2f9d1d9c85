import { usualSecondVersion } from '../../../profiles/second-version.ts';
import type { SecondVersionVariant } from './variant.ts';

const { hooks } = usualSecondVersion;

/** Differences in what lists, reading and rotations show of webhooks. */
export const webhookVariants: readonly SecondVersionVariant[] = [
  {
    name: 'bare list of webhooks',
    says: 'the list of webhooks is an array',
    options: { webhookList: 'bare' },
  },
  { name: 'secrets shown', says: 'reading shows the secret', options: { secretShown: true } },
  {
    name: 'rotation shows all',
    says: 'a rotation answers the whole webhook',
    options: { rotationAnswer: 'webhook' },
  },
  {
    name: 'rotation shows nothing',
    says: 'a rotation answers without the secret, which reading shows afterwards',
    options: { rotationAnswer: 'nothing', secretShown: true },
  },
];

/** Differences in how webhooks are updated and deleted. */
export const webhookChangeVariants: readonly SecondVersionVariant[] = [
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
  {
    name: 'webhooks updated as a whole',
    says: 'an update empties the name and the description that it does not send',
    options: { webhookUpdate: 'as a whole' },
  },
];

/** Differences in when and how often an event comes, and in what signs it. */
export const deliveryVariants: readonly SecondVersionVariant[] = [
  { name: 'events twice', says: 'every event comes twice', options: { events: 'twice' } },
  {
    name: 'late events',
    says: 'an event comes a moment after the decision was answered',
    options: { eventDelay: 80 },
    profile: { hooks: { ...hooks, deadlineMs: 5000, graceMs: 200 } },
  },
  {
    name: 'old secret for an hour',
    says: 'the old secret signs for an hour after a rotation',
    options: { secretOverlap: 3600 },
    profile: { hooks: { ...hooks, deadlineMs: 500, graceMs: 40, overlapSeconds: 3600 } },
  },
  {
    name: 'events repeated',
    says: 'a delivery that failed is repeated',
    options: { eventRetries: [5, 300, 1800] },
    profile: { hooks: { ...hooks, deadlineMs: 500, graceMs: 40, retry: [5, 300, 1800] } },
  },
];

/** Differences in how an event is written. */
export const eventVariants: readonly SecondVersionVariant[] = [
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
