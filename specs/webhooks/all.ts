import type { Check } from '../../harness/check/check.ts';
import { webhookAccess } from './access.ts';
import { deliveries } from './deliveries.ts';
import { events } from './events.ts';
import { keptSecrets } from './kept-secrets.ts';
import { laterEvents } from './later.ts';
import { resource } from './resource.ts';

/** Every check of webhooks and of the events that they get. */
export const webhookChecks: readonly Check[] = [
  ...resource,
  ...webhookAccess,
  ...keptSecrets,
  ...events,
  ...deliveries,
  ...laterEvents,
];
